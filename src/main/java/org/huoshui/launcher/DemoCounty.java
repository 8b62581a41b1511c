package org.huoshui.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The invented county, taken in as its office would take it in: the lists of the directory first, then the returns
 * through the statistician's own way. Each step may be repeated; what is there stays as it is.
 */
@Component
class DemoCounty {

    private record DemoAccount(
            String name,
            String displayName,
            String password,
            Role role,
            @Nullable String institution) {}

    private static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("director", "主任", "demo-director", Role.DIRECTOR, null),
            new DemoAccount("statistician", "统计员", "demo-statistician", Role.STATISTICIAN, null),
            new DemoAccount("hyb", "华岳银行填报员", "demo-hyb-2022", Role.INSTITUTION, "HYB"),
            new DemoAccount("lxr", "澜溪农商行填报员", "demo-lxr-2022", Role.INSTITUTION, "LXR"));

    private static final Map<Role, String> ROLES = Map.of(
            Role.DIRECTOR, "主任 director",
            Role.STATISTICIAN, "统计员 statistician",
            Role.INSTITUTION, "银行 bank");

    private final MaintainingDirectory maintaining;
    private final Directory directory;
    private final Accounts accounts;

    DemoCounty(MaintainingDirectory maintaining, Directory directory, Accounts accounts) {
        this.maintaining = maintaining;
        this.directory = directory;
        this.accounts = accounts;
    }

    void load(Consumer<String> say) {
        say.accept("首次启动，正在载入示范县… First start, loading the demo county …");
        openAccounts();
        Asking.run(statistician(), this::importDirectory);
        say.accept("  地区与机构 Directory: %d 个地区，%d 家机构"
                .formatted(directory.regions().size(), directory.institutions().size()));
    }

    private void openAccounts() {
        for (DemoAccount account : ACCOUNTS) {
            if (accounts.find(account.name()).isPresent()) continue;
            accounts.open(new NewAccount(
                    account.name(),
                    account.displayName(),
                    account.password(),
                    Set.of(account.role()),
                    account.institution()));
        }
    }

    private void importDirectory() {
        for (DirectoryList list : DirectoryList.values()) {
            String file = list.name().toLowerCase(Locale.ROOT) + ".tsv";
            maintaining.importList(list, file, sample("directory/" + file));
        }
    }

    private Asker statistician() {
        return accounts.find("statistician").orElseThrow().asker();
    }

    List<String> accountLines() {
        return ACCOUNTS.stream()
                .map(a -> "  账号 Account  %-13s %-18s %s %s"
                        .formatted(
                                a.name(),
                                a.password(),
                                ROLES.get(a.role()),
                                a.institution() == null ? "" : a.displayName()))
                .map(String::stripTrailing)
                .toList();
    }

    private static byte[] sample(String path) {
        try {
            return new ClassPathResource("samples/" + path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
