package org.huoshui.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

// a database of its own: here the directory holds this small city and nothing else
@HuoshuiTest
@TestPropertySource(properties = "huoshui.test.database=directory-import")
class DirectoryImportTests {

    private static final String REGIONS = """
            code\tname\taliases\tlevel\tparent\thome
            880100\t云岭市\t\tCITY\t\t
            880101\t松河县\t松河|老松县\tCOUNTY\t880100\tyes
            880102\t柳塘县\t\t县\t880100\t
            """;
    private static final String GROUPS = """
            代码\t名称\t别名\t成员
            pair\t两县\t南两县\t880102、880101
            """;
    private static final String INSTITUTIONS = """
            code\tregion\tname\tshort_name\taliases\tkind\topened\tclosed
            AAA\t880101\t甲银行松河支行\t甲银行\t甲行\tCOMMERCIAL_BANK\t2006-05\t
            BBB\t880101\t松河农村商业银行\t松河农商行\t\t农村商业银行\t2010-12\t2020-06
            """;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Directory directory;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void theSmallCity() {
        take(DirectoryList.REGIONS, REGIONS);
        take(DirectoryList.GROUPS, GROUPS);
        take(DirectoryList.INSTITUTIONS, INSTITUTIONS);
    }

    private int take(DirectoryList list, String text) {
        return maintaining.importList(list, "list.tsv", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Problem> refusal(DirectoryList list, String text) {
        try {
            take(list, text);
        } catch (Refused refused) {
            return refused.problems();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void whatWasImportedIsThereAtOnce() {
        assertThat(directory.home().name()).isEqualTo("松河县");
        assertThat(directory.regionNamed("老松县")).map(Region::name).hasValue("松河县");
        assertThat(directory.groupNamed("南两县"))
                .map(RegionGroup::members)
                .hasValue(Stream.of("880102", "880101").map(RegionId::new).toList());
        assertThat(directory.institutionNamed("甲行")).map(i -> i.id().code()).hasValue("AAA");
        assertThat(directory.institutionNamed("BBB")).hasValueSatisfying(bank -> {
            assertThat(bank.kind()).isEqualTo(Institution.Kind.RURAL_COMMERCIAL_BANK);
            assertThat(bank.closed()).hasToString("2020-06");
        });
    }

    @Test
    void importingAgainReplacesAndKeepsTheOrder() {
        take(DirectoryList.INSTITUTIONS, INSTITUTIONS.replace("甲行", "老甲行"));
        assertThat(directory.institutions()).extracting(i -> i.id().code()).containsExactly("AAA", "BBB");
        assertThat(directory.institutionNamed("老甲行")).isPresent();
        assertThat(directory.institutionNamed("甲行")).isEmpty();
    }

    @Test
    void reportsEveryFaultAtItsCellAndKeepsNothing() {
        List<Problem> problems = refusal(DirectoryList.INSTITUTIONS, """
                code\tregion\tname\tkind\topened\tclosed
                CCC\t880101\t\tCOMMERCIAL_BANK\t2006-05\t
                CCC\t880101\t丙银行\t钱庄\t2006-13\t
                DDD\t880101\t丁银行\t村镇银行\t2006-05\t2005-01
                """);
        assertThat(problems)
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly(
                        "DIR-104 list.tsv!C2",
                        "DIR-106 list.tsv!A3",
                        "DIR-105 list.tsv!D3",
                        "DIR-105 list.tsv!E3",
                        "DIR-108 list.tsv!F4");
        assertThat(directory.institutions()).hasSize(2);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(refusal(DirectoryList.REGIONS, "code\tname\n1\t甲县\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.zh()).isEqualTo("文件“list.tsv”缺少“级别”列。"));
        assertThat(refusal(DirectoryList.REGIONS, "code\tname\tlevel\n\n"))
                .extracting(Problem::code)
                .containsExactly("DIR-103");
        assertThatThrownBy(() -> maintaining.importList(
                        DirectoryList.REGIONS, "gbk.tsv", "代码\t名称\t级别".getBytes(Charset.forName("GBK"))))
                .hasMessageStartingWith("DIR-101");
        assertThat(refusal(DirectoryList.REGIONS, "code\tname\tlevel\tparent\n7\t甲县\t县\t999\n"))
                .extracting(Problem::code)
                .containsExactly("DIR-003");
        assertThat(refusal(DirectoryList.GROUPS, "code\tname\tmembers\ng\t组\t880101|77\n"))
                .extracting(Problem::zh)
                .containsExactly("没有代码为“77”的地区。");
    }

    @Test
    void refusesANameWithTwoMeaningsAndKeepsTheOldDirectory() {
        assertThat(refusal(DirectoryList.INSTITUTIONS, INSTITUTIONS.replace("松河农商行\t\t", "松河农商行\t甲 银 行\t")))
                .extracting(Problem::code)
                .containsExactly("DIR-002");
        assertThat(directory.institutionNamed("甲银行")).map(i -> i.id().code()).hasValue("AAA");
    }

    @Test
    void theExportedWorkbookCanBeImportedAgain() throws Exception {
        byte[] exported = mvc.perform(get("/api/directory/institutions.xlsx").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Workbooks.open(exported, "机构.xlsx")).isInstanceOf(Opening.Opened.class);
        List<Institution> before = directory.institutions();
        mvc.perform(multipart("/api/directory/imports/institutions")
                        .file(new MockMultipartFile("file", "机构.xlsx", null, exported))
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(2));
        assertThat(directory.institutions()).isEqualTo(before);
    }

    @Test
    void theStatisticianChangesNamesAndGroups() throws Exception {
        mvc.perform(put("/api/directory/institutions/AAA/aliases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"aliases\": [\"甲行\", \" 甲商行 \", \"\"]}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isNoContent());
        assertThat(directory.institutionNamed("甲商行")).isPresent();
        Approval.agreed(
                mvc,
                mvc.perform(put("/api/directory/institutions/AAA/aliases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"aliases\": [\"甲行\"]}")
                        .with(SignedIn.statistician())),
                SignedIn.director());
        assertThat(directory.institutionNamed("甲商行")).isEmpty();
        assertThat(directory.institutionNamed("甲行")).isPresent();
        mvc.perform(put("/api/directory/groups/west")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"西部\", \"aliases\": [], \"members\": [\"880102\"]}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/directory/groups").param("q", "西部").with(SignedIn.director()))
                .andExpect(jsonPath("$[*].members[*]", contains("880102")));
        Approval.agreed(
                mvc,
                mvc.perform(delete("/api/directory/groups/west").with(SignedIn.statistician())),
                SignedIn.director());
        mvc.perform(delete("/api/directory/groups/west").with(SignedIn.statistician()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("DIR-004"));
    }

    @Test
    void anInstitutionReadsOfTheInstitutionsOnlyItself() throws Exception {
        mvc.perform(get("/api/directory/institutions").with(SignedIn.institution("AAA")))
                .andExpect(jsonPath("$[*].code", contains("AAA")));
        mvc.perform(get("/api/directory/institutions").with(SignedIn.director()))
                .andExpect(jsonPath("$[*].code", contains("AAA", "BBB")));
    }

    @Test
    void filtersByWordsKindAndMonth() throws Exception {
        mvc.perform(get("/api/directory/institutions").param("q", "农商").with(SignedIn.director()))
                .andExpect(jsonPath("$[*].code", contains("BBB")));
        mvc.perform(get("/api/directory/institutions").param("month", "2020-07").with(SignedIn.director()))
                .andExpect(jsonPath("$[*].code", contains("AAA")));
        mvc.perform(get("/api/directory/institutions")
                        .param("kind", "COMMERCIAL_BANK")
                        .with(SignedIn.director()))
                .andExpect(jsonPath("$[*].code", contains("AAA")));
        mvc.perform(get("/api/directory/institutions").param("month", "July").with(SignedIn.director()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("DIR-105"));
    }

    @Test
    void everyChangeLeavesALineInTheTrail() throws Exception {
        maintaining.regionAliases(new RegionId("880102"), List.of("柳塘城"));
        mvc.perform(get("/api/audit/entries").param("subject", "region/880102").with(SignedIn.with(Asker.Role.AUDITOR)))
                .andExpect(jsonPath("$.entries[*].action", hasItem("directory.aliases-changed")))
                .andExpect(jsonPath("$.entries[0].after.aliases").value("柳塘城"));
    }
}
