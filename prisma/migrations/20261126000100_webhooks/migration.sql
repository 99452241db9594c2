CREATE TYPE "delivery_state" AS ENUM ('pending', 'delivered', 'failed');

CREATE TABLE "webhooks" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "limited" BOOLEAN NOT NULL DEFAULT false,
    "desk_ids" UUID[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "sealed" BYTEA NOT NULL,
    "failing_since" TIMESTAMPTZ(3),
    "switched_off_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "ticket_id" UUID,
    "event" TEXT NOT NULL,
    "seq" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "give_up_at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT,
    "status_code" INTEGER,
    "duration_ms" INTEGER,
    "error" TEXT,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempted_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "webhook_deliveries_webhook_id_created_at_id_idx" ON "webhook_deliveries"("webhook_id", "created_at" DESC, "id" DESC);
CREATE INDEX "webhook_deliveries_ticket_id_idx" ON "webhook_deliveries"("ticket_id");
CREATE INDEX "webhook_deliveries_state_next_attempt_at_idx" ON "webhook_deliveries"("state", "next_attempt_at");
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The job of a delivery. The key makes one of two of the same; the row says all else.
CREATE FUNCTION queue_webhook_delivery(delivery uuid, at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('deliver_webhook', json_build_object('deliveryId', delivery),
    run_at => at, job_key => 'webhook ' || delivery);
END $$;

-- Every change of a ticket writes an audit entry in its own transaction, so this is where all of
-- them pass. What the portal makes up (`fill`) is no news.
CREATE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  delivery uuid;
  happened text := CASE NEW.kind
    WHEN 'ticket_opened' THEN 'ticket_created'
    WHEN 'comment_added' THEN CASE NEW.side WHEN 'client' THEN 'client_comment' ELSE 'team_reply' END
    WHEN 'status_changed' THEN 'status_changed'
    ELSE 'ticket_changed' END;
BEGIN
  IF NOT EXISTS (SELECT FROM webhooks WHERE active)
    OR current_setting('portal.made_up', true) = 'on' THEN
    RETURN NULL;
  END IF;
  FOR delivery IN
    INSERT INTO webhook_deliveries
      (id, webhook_id, ticket_id, event, seq, details, next_attempt_at, give_up_at, created_at)
    SELECT gen_random_uuid(), w.id, NEW.ticket_id, happened,
      CASE NEW.kind WHEN 'comment_added' THEN (SELECT comment_count FROM tickets WHERE id = NEW.ticket_id) END,
      jsonb_build_object('kind', NEW.kind) || NEW.details,
      NEW.created_at, NEW.created_at + interval '24 hours', NEW.created_at
    FROM webhooks w
    WHERE w.active AND happened = ANY (w.events) AND (NOT w.limited OR NEW.desk_id = ANY (w.desk_ids))
    RETURNING id
  LOOP
    PERFORM queue_webhook_delivery(delivery);
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER tell_webhooks AFTER INSERT ON "audit_entries" FOR EACH ROW
  WHEN (NEW.ticket_id IS NOT NULL AND NEW.kind IN ('ticket_opened', 'comment_added', 'status_changed',
    'priority_changed', 'category_changed', 'assignee_changed', 'group_changed'))
  EXECUTE FUNCTION tell_webhooks();
