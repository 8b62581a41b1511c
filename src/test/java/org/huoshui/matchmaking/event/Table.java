package org.huoshui.matchmaking.event;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.RegionId;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A small county at one table: two banks, three firms in two townships, and who they are. */
public record Table(MockMvc mvc) {

    public static final RequestPostProcessor OFFICER = SignedIn.with(Role.OFFICER);
    public static final RequestPostProcessor AAA = SignedIn.institution("AAA");
    public static final RequestPostProcessor BBB = SignedIn.institution("BBB");

    /** Check characters worked out by hand with the table of GB 32100. */
    public static final String MILL = "91990101MA0QM00199";

    public static final String FORGE = "91990101MA0QM00274";
    public static final String FARM = "91990101MA0QM0035Y";

    public static void lay(MaintainingDirectory directory, Firms firms) {
        directory.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                990101001\t溪口镇\tTOWNSHIP\t990101\t
                990101002\t城关街道\tTOWNSHIP\t990101\t
                """.getBytes(StandardCharsets.UTF_8));
        directory.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tCOMMERCIAL_BANK\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
        firms.record(NewFirm.of(new FirmId(MILL), "澜溪启明电子有限公司", new RegionId("990101001")));
        firms.record(NewFirm.of(new FirmId(FORGE), "澜溪恒泰机械有限公司", new RegionId("990101002")));
        firms.record(NewFirm.of(new FirmId(FARM), "澜溪云岭竹业有限公司", new RegionId("990101001")));
    }

    public static RequestPostProcessor firm(String code) {
        return SignedIn.as(new Asker("firm-" + code, "企业", Set.of(Role.FIRM), Scope.OWN, null, null, code, null));
    }

    public static RequestPostProcessor township(String code) {
        return SignedIn.as(
                new Asker("township-" + code, "乡镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, code, null, null, null));
    }

    public ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    public ResultActions ask(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(who));
    }

    public ResultActions hand(String path, byte[] workbook, RequestPostProcessor who) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", "名单.xlsx", "application/octet-stream", workbook))
                .with(who));
    }

    public static String text(ResultActions answer) throws Exception {
        return new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static <T> T read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(text(answer), path);
    }

    /** One sheet; the first row are the heads. */
    @SafeVarargs
    public static byte[] sheet(String name, List<String>... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet(name);
            for (List<String> row : rows) {
                var line = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String cell : row)
                    line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(cell);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
