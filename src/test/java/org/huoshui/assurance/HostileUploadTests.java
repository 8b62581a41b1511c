package org.huoshui.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A sample of what {@link HostileFiles} sends, the same in each build, to the same endpoints. */
@HuoshuiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadTests {

    private static final int FILES = 300;
    private static final long SEED = 7;
    private static final long LONGEST_SECONDS = 10;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory directory;

    @BeforeAll
    void county() throws Exception {
        for (DirectoryList list : DirectoryList.values()) {
            String file = list.name().toLowerCase(Locale.ROOT) + ".tsv";
            try (InputStream content = new java.io.FileInputStream("samples/directory/" + file)) {
                byte[] bytes = content.readAllBytes();
                Asking.run(Asker.system(), () -> directory.importList(list, file, bytes));
            }
        }
    }

    @Test
    void everyHostileFileIsAnsweredWithACodeAndInTime() throws Exception {
        List<Path> originals = HostileFile.originals(Path.of("."));
        List<String> faults = new ArrayList<>();
        for (int number = 0; number < FILES; number++) {
            HostileFile file = HostileFile.of(number, SEED, originals);
            HostileVisit visit = HostileVisit.of(number);
            MockMultipartHttpServletRequestBuilder request = multipart(visit.path());
            request.file(new MockMultipartFile(visit.field(), file.name(), null, file.content()));
            visit.fields().forEach(request::param);
            long began = System.nanoTime();
            MockHttpServletResponse answer = mvc.perform(request.with(SignedIn.statistician()))
                    .andReturn()
                    .getResponse();
            String type = answer.getContentType() == null ? "" : answer.getContentType();
            HostileVisit.fault(answer.getStatus(), type, answer.getContentAsString(StandardCharsets.UTF_8))
                    .ifPresent(fault ->
                            faults.add(file.number() + " " + file.kind() + " to " + visit.path() + ": " + fault));
            if (Installation.since(began).toSeconds() >= LONGEST_SECONDS)
                faults.add(file.number() + " " + file.kind() + " took " + Installation.since(began));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theSameNumberGivesTheSameFile() throws Exception {
        List<Path> originals = HostileFile.originals(Path.of("."));
        for (int number = 0; number < 40; number++) {
            HostileFile once = HostileFile.of(number, SEED, originals);
            HostileFile again = HostileFile.of(number, SEED, originals);
            assertThat(again.kind()).isEqualTo(once.kind());
            assertThat(again.content().length).isEqualTo(once.content().length);
        }
    }
}
