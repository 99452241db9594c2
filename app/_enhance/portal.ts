import { CopyLink } from "./copy-link";
import { localTimes } from "./local-times";
import { SendForm } from "./send-form";

customElements.define("send-form", SendForm);
customElements.define("copy-link", CopyLink);
localTimes(document);
