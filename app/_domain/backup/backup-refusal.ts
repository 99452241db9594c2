/** Why a backup is not made or not restored, in a sentence for whoever asked; nothing is changed then. */
export class BackupRefusal extends Error {}
