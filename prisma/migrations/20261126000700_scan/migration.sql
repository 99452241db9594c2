CREATE TYPE "file_scan" AS ENUM ('none', 'pending', 'clean', 'infected');

-- Files that are here already came when nothing looked for viruses.
ALTER TABLE "attachments" ADD COLUMN "scan" "file_scan" NOT NULL DEFAULT 'none';
CREATE INDEX "attachments_pending_idx" ON "attachments"("created_at") WHERE "scan" = 'pending';

-- The job that has a file looked through. The key makes one of two of the same; the flag keeps a
-- scanner that is silent from taking every place of a worker.
CREATE FUNCTION queue_file_scan(attachment uuid, at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('scan_file', json_build_object('attachmentId', attachment),
    run_at => at, job_key => 'scan ' || attachment, flags => ARRAY['scan']);
END $$;
