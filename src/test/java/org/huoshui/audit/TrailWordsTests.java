package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person reads the trail: no action goes by its code. */
class TrailWordsTests {

    private static final Pattern ACTION = Pattern.compile("String action\\(\\) \\{\\s*return ([^;]*);");
    private static final Pattern CODE = Pattern.compile("\"([a-z_-]+(?:\\.[a-z_-]+)+)\"");
    private static final Pattern READ = Pattern.compile("(?:@Confidential\\(value = |new Seen\\()\"([a-z_.-]+)\"");

    @Test
    void everyActionInTheSourcesHasAWordInBothLanguages() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Matcher one = ACTION.matcher(source); one.find(); ) {
                    for (Matcher code = CODE.matcher(one.group(1)); code.find(); ) actions.add(code.group(1));
                }
                for (Matcher one = READ.matcher(source); one.find(); ) actions.add(one.group(1) + ".read");
            }
        }
        assertThat(actions).hasSizeGreaterThan(30);
        assertThat(actions)
                .filteredOn(action -> !TrailWords.knowsAction(action))
                .isEmpty();
    }

    @Test
    void eachWordIsThereOnceAndWhole() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TrailWords.Word word : TrailWords.all()) {
            if (!Set.of("action", "subject", "field", "value").contains(word.kind())) faults.add("kind of " + word);
            if (word.zh().isBlank() || word.en().isBlank()) faults.add("words of " + word);
            if (!seen.add(word.kind() + " " + word.code())) faults.add("twice: " + word);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void fieldsAndValuesAreCalledByTheirWords() {
        assertThat(TrailWords.field("aliases")).isEqualTo("别名");
        assertThat(TrailWords.field("没有这个")).isEqualTo("没有这个");
        assertThat(TrailWords.value("state", "ACCEPTED")).isEqualTo("已接收");
        assertThat(TrailWords.value("ceiling", "true")).isEqualTo("是");
        assertThat(TrailWords.value("name", "ACCEPTED")).isEqualTo("ACCEPTED");
    }

    @Test
    void aSubjectIsCalledByItsWordAndItsNumber() {
        assertThat(TrailWords.subject("return/42")).isEqualTo("报表 42");
        assertThat(TrailWords.subject("thing/42")).isEqualTo("thing/42");
        assertThat(TrailWords.action("return.accepted")).isEqualTo("报表已计入");
        assertThat(TrailWords.action("thing.done")).isEqualTo("thing.done");
    }
}
