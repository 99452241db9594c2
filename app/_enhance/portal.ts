import { CharacterCount } from "./character-count";
import { CopyLink } from "./copy-link";
import { localTimes } from "./local-times";
import { SendForm } from "./send-form";

customElements.define("send-form", SendForm);
customElements.define("copy-link", CopyLink);
customElements.define("character-count", CharacterCount);
localTimes(document);
