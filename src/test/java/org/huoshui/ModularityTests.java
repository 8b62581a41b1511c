package org.huoshui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The borders of the house, as drawn in docs/modules.md. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(HuoshuiApplication.class);

    private static final Path DIAGRAM = Path.of("docs/modules.md");

    @Test
    void everyModuleUsesOnlyWhatTheHouseAllows() {
        MODULES.verify();
    }

    /** {@code ./mvnw -Dtest=ModularityTests -Dmodules.update=true test} draws it anew. */
    @Test
    void theDrawnDiagramIsTheHouseAsItStands() throws Exception {
        String drawn = drawing();
        if (Boolean.getBoolean("modules.update")) Files.writeString(DIAGRAM, drawn);
        assertThat(Files.readString(DIAGRAM)).isEqualTo(drawn);
    }

    private static String drawing() {
        // kernel is used by all and would only clutter the picture
        TreeMap<String, TreeSet<String>> uses = new TreeMap<>();
        for (ApplicationModule module : MODULES) {
            uses.put(
                    name(module),
                    module.getDirectDependencies(MODULES)
                            .uniqueModules()
                            .map(ModularityTests::name)
                            .filter(used -> !used.equals("kernel"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        StringBuilder page = new StringBuilder("# Modules\n\n")
                .append(
                        "Drawn from the code by `ModularityTests`; an arrow means \"uses\". Every module may also use `kernel`.\n\n")
                .append("```mermaid\nflowchart TD\n");
        uses.keySet().stream()
                .filter(module -> !module.equals("kernel"))
                .forEach(module -> page.append("    ").append(module).append('\n'));
        uses.forEach((module, used) -> used.forEach(target -> page.append("    ")
                .append(module)
                .append(" --> ")
                .append(target)
                .append('\n')));
        return page.append("```\n").toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
