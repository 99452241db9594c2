import { AttachFiles } from "./attach-files";
import { CharacterCount } from "./character-count";
import { CopyLink } from "./copy-link";
import { FreshMessages } from "./fresh-messages";
import { localTimes } from "./local-times";
import { MarkRead } from "./mark-read";
import { PortalFrame } from "./portal-frame";
import { SendForm } from "./send-form";
import { ShowPictures } from "./show-pictures";

customElements.define("send-form", SendForm);
customElements.define("copy-link", CopyLink);
customElements.define("character-count", CharacterCount);
customElements.define("portal-frame", PortalFrame);
customElements.define("mark-read", MarkRead);
customElements.define("attach-files", AttachFiles);
customElements.define("fresh-messages", FreshMessages);
customElements.define("show-pictures", ShowPictures);
localTimes(document);
