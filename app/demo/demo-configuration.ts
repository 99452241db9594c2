import { signIdentity } from "@/app/_domain/clients/sign-identity";
import { demoDeskToken } from "@/prisma/demo/desks";
import type { DemoPerson } from "@/prisma/demo/people";
import type { DemoChoice } from "./demo-choice";

/** What the made-up shop's server gives the widget: its desk, who is signed in, and the proof. */
export async function demoConfiguration(options: {
  accountUrl: string;
  choice: DemoChoice;
  person: DemoPerson | undefined;
  /** Unix seconds. */
  signedAt: number;
}): Promise<Record<string, string | number>> {
  const { accountUrl, choice, person, signedAt } = options;
  const deskToken = demoDeskToken(choice.level);
  const { locale, layout } = choice;
  const configuration = { account_url: accountUrl, desk_token: deskToken, locale, layout };
  if (!person) return configuration;
  const { identity } = person;
  if (choice.signed === "no") return { ...configuration, ...identity };
  const { signature } = await signIdentity({ deskToken, identity, signedAt });
  return { ...configuration, ...identity, signature, signed_at: signedAt };
}
