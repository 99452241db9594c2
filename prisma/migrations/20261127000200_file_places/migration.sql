alter table attachments add column place integer not null default 0;
