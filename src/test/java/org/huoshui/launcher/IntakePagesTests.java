package org.huoshui.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.launcher.Browser.Who;
import org.junit.jupiter.api.Test;

/** A need from a telephone without an account, and needs from a workbook of which some rows are bad. */
@BrowserTest
class IntakePagesTests {

    private static final Path PICTURES = Path.of("target", "browser");

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void nothingSticksOut(Page page) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels to the right of a telephone's screen")
                .isLessThanOrEqualTo(0);
    }

    @Test
    void aTelephoneSendsANeedAndTheOfficeFindsIt(Browser browser) {
        Page office = browser.signedIn(Who.STATISTICIAN);
        office.navigate(browser.address("/matchmaking/forms"));
        office.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("新建二维码"))
                .click();
        office.getByLabel("名称").fill("企业服务日扫码填报");
        office.locator("#form-place").selectOption("COUNTY");
        office.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("新建二维码"))
                .click();
        String link = office.locator(".poster .link a").getAttribute("href");
        picture(office, "form-poster");

        Page phone = browser.stranger();
        phone.setViewportSize(390, 844);
        phone.navigate(link);
        assertThat(phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("企业服务日扫码填报")))
                .isVisible();
        phone.locator("#firmCode").fill("91990101MA0QM00198");
        assertThat(phone.locator("#firmCode-word")).hasText("校验码不符，请对照营业执照核对");
        phone.locator("#firmCode").fill("91990101ma0qm00199");
        assertThat(phone.locator("#firmCode-word")).hasText("校验码正确");
        phone.locator("#firmName").fill("澜溪扫码试填有限公司");
        phone.locator("#amount").fill("86");
        phone.locator("#contactName").fill("周某");
        phone.locator("#phone").fill("13900000091");
        nothingSticksOut(phone);
        picture(phone, "form-390");
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("获取验证码"))
                .click();
        assertThat(phone.getByText("请阅读并同意个人信息告知书。")).isVisible();
        phone.locator("input[name=agreed]").check();
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("获取验证码"))
                .click();
        phone.locator(".shown strong").waitFor();
        String code = phone.locator(".shown strong").textContent();
        nothingSticksOut(phone);
        picture(phone, "form-390-code");
        phone.locator("#code").fill(code);
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("确认提交")).click();
        assertThat(phone.getByText("需求已提交，等待审核")).isVisible();
        nothingSticksOut(phone);
        picture(phone, "form-390-done");
        String own = phone.locator(".link a").getAttribute("href");
        String number = phone.getByText("需求编号").textContent().replaceAll("\\D", "");
        phone.navigate(own);
        assertThat(phone.getByText("待审核")).isVisible();
        nothingSticksOut(phone);
        picture(phone, "form-390-state");

        office.navigate(browser.address("/matchmaking/forms"));
        assertThat(office.getByText("139****0091").first()).isVisible();
        assertThat(office.getByText("【金融服务】").first()).isVisible();
        picture(office, "forms");
        Object state = office.evaluate("""
                async (id) => {
                  const token = decodeURIComponent(document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN=')).slice(11));
                  const answer = await fetch(`/api/matchmaking/needs/${id}/steps`, { method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ action: 'APPROVE' }) });
                  return answer.status;
                }""", number);
        assertThat(state).isEqualTo(200);
        phone.reload();
        assertThat(phone.getByText("在库")).isVisible();
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("撤回需求")).click();
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("撤回需求")).click();
        assertThat(phone.getByText("已撤回")).isVisible();
    }

    @Test
    void aWorkbookWithBadRowsComesBackMarked(Browser browser) throws IOException {
        Path file = Files.createTempDirectory(Path.of("target"), "intake").resolve("需求清单.xlsx");
        Files.write(file, book());
        Page page = browser.signedIn(Who.STATISTICIAN);
        page.navigate(browser.address("/matchmaking/needs/import"));
        page.locator("input[name=needs]").setInputFiles(file);
        assertThat(page.getByText("✓ 可导入 2 行")).isVisible();
        assertThat(page.getByText("✗ 有问题 2 行")).isVisible();
        picture(page, "need-import");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("导入可用的 2 行"))
                .click();
        assertThat(page.getByText("已导入 2 条需求。")).isVisible();
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("下载批注文件"))
                        .click());
        Path kept = PICTURES.resolve("need-import-marked.xlsx");
        download.saveAs(kept);
        try (Workbook marked = new XSSFWorkbook(Files.newInputStream(kept))) {
            Sheet sheet = marked.getSheet("需求");
            assertThat(sheet.getRow(3).getCell(2).getCellComment().getString().getString())
                    .contains("很多");
            assertThat(sheet.getRow(4).getCell(0).getCellComment().getString().getString())
                    .contains("DIR-305");
            assertThat(sheet.getRow(1).getZeroHeight()).isTrue();
        }
        picture(page, "need-import-taken");
    }

    private static byte[] book() throws IOException {
        List<List<String>> rows = List.of(
                List.of("统一社会信用代码", "企业名称", "融资金额（万元）", "期限（月）", "资金用途", "最迟用款日期", "乡镇（街道）"),
                List.of("91990101MA0QM9501W", "澜溪导入一号有限公司", "120", "12", "流动资金", "2099-12-31", "溪口镇"),
                List.of("91990101MA0QM95020", "澜溪导入二号有限公司", "240", "24", "设备购置", "2099-12-31", "云岭镇"),
                List.of("91990101MA0QM95033", "澜溪导入三号有限公司", "很多", "12", "流动资金", "2099-12-31", "溪口镇"),
                List.of("91990101MA0QM95041", "澜溪导入四号有限公司", "50", "12", "流动资金", "2099-12-31", "溪口镇"));
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("需求");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++)
                    row.createCell(c).setCellValue(rows.get(r).get(c));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
