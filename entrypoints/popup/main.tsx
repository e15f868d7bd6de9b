import { i18n } from "#i18n";
import { mount } from "../../src/ui/mount.tsx";
import { Popup, shownTab } from "../../src/ui/popup/Popup.tsx";
import "../../src/ui/style/popup.css";

mount(
  () => <Popup tab={shownTab} />,
  () => i18n.t("extName"),
);
