import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { scanFile } from "@/app/_domain/attachments/scan-file";
import { deliverWebhook } from "@/app/_domain/webhooks/deliver-webhook";
import type { PostOffice } from "@/app/_mail/post-office";
import type { Environment } from "@/app/_web/environment";

const file = z.object({ attachmentId: z.uuid() });
const delivery = z.object({ deliveryId: z.uuid() });

/** What a job's name means. */
export function tasksOf(environment: Environment, mail: PostOffice): TaskList {
  const { APP_URL, WEBHOOK_PRIVATE_ADDRESSES } = environment;
  const webhooks = { appUrl: APP_URL, privateAddresses: WEBHOOK_PRIVATE_ADDRESSES === "on" };
  return {
    send_mails: mail.sendDue,
    async deliver_webhook(payload, { abortSignal: signal }) {
      const { deliveryId } = delivery.parse(payload);
      await deliverWebhook({ ...webhooks, deliveryId, signal, now: new Date() });
    },
    async scan_file(payload, { abortSignal: signal }) {
      const { attachmentId } = file.parse(payload);
      await scanFile({ attachmentId, signal, now: new Date() });
    },
  };
}
