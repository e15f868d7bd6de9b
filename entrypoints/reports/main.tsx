import { i18n } from "#i18n";
import { mount } from "../../src/ui/mount.tsx";
import { ReportsPage } from "../../src/ui/reports/ReportsPage.tsx";
import "../../src/ui/style/page.css";
import "../../src/ui/style/reports.css";

mount(
  () => <ReportsPage />,
  () => i18n.t("reports.title"),
);
