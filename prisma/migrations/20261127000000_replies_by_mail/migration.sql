alter table comments
  add column mailed boolean not null default false,
  add column quoted text;
