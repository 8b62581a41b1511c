package org.huoshui.identity.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoshui.identity.Doors;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Said;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What one can do here, in the words of the office. The file names the endpoints behind each; who may is read off the
 * endpoints themselves, so that the page cannot say anything the doors do not do.
 */
@Component
class Capabilities {

    private static final String FILE = "identity/capabilities.txt";

    private final Doors doors;
    private final List<Capability> all;

    Capabilities(Doors doors) {
        this.doors = doors;
        this.all = read();
    }

    /** @param group under which heading the page lists it */
    record Capability(Said group, Said name, List<String> endpoints) {}

    /**
     * @param roles who may do all of it
     * @param partly who may do some of it only
     */
    record Held(Capability capability, Set<Role> roles, Set<Role> partly) {}

    List<Capability> all() {
        return all;
    }

    List<Held> held() {
        Map<String, Set<Role>> open = doors.all();
        return all.stream().map(one -> held(one, open)).toList();
    }

    private static Held held(Capability capability, Map<String, Set<Role>> open) {
        Set<Role> whole = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
        Set<Role> some = EnumSet.noneOf(Role.class);
        for (String endpoint : capability.endpoints()) {
            Set<Role> roles = open.getOrDefault(endpoint, Set.of());
            whole.retainAll(roles);
            some.addAll(roles);
        }
        some.removeAll(whole);
        return new Held(capability, whole, some);
    }

    /** What the endpoint belongs to. */
    Optional<Capability> of(String endpoint) {
        return all.stream().filter(one -> one.endpoints().contains(endpoint)).findFirst();
    }

    // "# 组 | Group" begins a group, "= 名 | Name" a capability, the lines after it are its endpoints
    private static List<Capability> read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            List<Capability> found = new ArrayList<>();
            Said group = Said.same("");
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList()) {
                switch (line.charAt(0)) {
                    case '#' -> group = said(line);
                    case '=' -> found.add(new Capability(group, said(line), new ArrayList<>()));
                    default -> found.getLast().endpoints().add(line.replaceAll("\\s+", " "));
                }
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said said(String line) {
        String[] words = line.substring(1).split("\\|", 2);
        return new Said(words[0].strip(), words[1].strip());
    }
}
