package org.huoshui.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.huoshui.directory.Contacts;
import org.huoshui.directory.CreditRegister;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.FirmRegister;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.identity.Accounts;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.NeedRegister;
import org.huoshui.matchmaking.PhoneForms;
import org.huoshui.matchmaking.ProductRegister;
import org.huoshui.returns.Intake;
import org.huoshui.returns.Reasons;
import org.huoshui.returns.Receipt;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.Upload;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The invented county, taken in as its office would take it in: the lists of the directory, then every workbook through
 * the way a user's upload takes, accepted by the statistician, then the year's plan. Each step may be repeated: what is
 * there stays as it is.
 */
@Component
class DemoCounty {

    /** Their returns of December are left for the newcomer to upload; 瀚宁银行's carries faults. */
    private static final Set<String> LEFT_TO_THE_NEWCOMER = Set.of("长川银行", "瀚宁银行", "瀚丰村镇银行");

    private static final LocalDateTime HISTORY_CAME_IN = LocalDateTime.of(2022, 12, 9, 9, 30);
    private static final LocalDateTime DECEMBER_CAME_IN = LocalDateTime.of(2023, 1, 4, 9, 10);
    private static final Reasons REASON = Reasons.forAll("示范数据，已与填报机构核实");

    private final MaintainingDirectory maintaining;
    private final Directory directory;
    private final Contacts contacts;
    private final FirmRegister firms;
    private final CreditRegister credit;
    private final ProductRegister products;
    private final Accounts accounts;
    private final Intake intake;
    private final Targets targets;
    private final DemoPlans plans;
    private final NeedRegister needs;
    private final DemoEvents events;
    private final PhoneForms phoneForms;
    private final DemoVisits visits;

    DemoCounty(
            MaintainingDirectory maintaining,
            Directory directory,
            Contacts contacts,
            FirmRegister firms,
            CreditRegister credit,
            ProductRegister products,
            Accounts accounts,
            Intake intake,
            Targets targets,
            DemoPlans plans,
            NeedRegister needs,
            DemoEvents events,
            DemoVisits visits,
            PhoneForms phoneForms) {
        this.maintaining = maintaining;
        this.directory = directory;
        this.contacts = contacts;
        this.firms = firms;
        this.credit = credit;
        this.products = products;
        this.accounts = accounts;
        this.intake = intake;
        this.targets = targets;
        this.plans = plans;
        this.needs = needs;
        this.events = events;
        this.visits = visits;
        this.phoneForms = phoneForms;
    }

    /**
     * Run by the program itself.
     *
     * @return sentences about what was not taken in; empty when all went well
     */
    List<String> load(Consumer<String> say) {
        say.accept("首次启动，正在载入示范县… First start, loading the demo county …");
        DemoAccount.open(accounts);
        Asking.run(statistician(), this::importDirectory);
        say.accept("  地区与机构 Directory: %d 个地区 regions, %d 家机构 institutions"
                .formatted(directory.regions().size(), directory.institutions().size()));
        List<String> left = new java.util.ArrayList<>();
        takeIn("history", "  历史数据 History: ", HISTORY_CAME_IN, say, left);
        takeIn("2022-12", "  2022年12月报表 Returns of 2022-12: ", DECEMBER_CAME_IN, say, left);
        Asking.run(statistician(), this::setTargets);
        Asking.run(statistician(), phoneForms::showCodes);
        left.addAll(Asking.as(
                statistician(),
                () -> plans.load(file -> content(new ClassPathResource("samples/matchmaking/" + file)))));
        left.addAll(DemoNeeds.load(
                needs, text("samples/matchmaking/needs.tsv"), text("samples/matchmaking/need-steps.tsv")));
        left.addAll(Asking.as(
                statistician(), () -> events.load(content(new ClassPathResource("samples/matchmaking/events.xlsx")))));
        left.addAll(Asking.as(
                statistician(), () -> visits.load(content(new ClassPathResource("samples/matchmaking/visits.xlsx")))));
        return left;
    }

    private void importDirectory() {
        for (DirectoryList list : DirectoryList.values()) {
            String file = list.name().toLowerCase(Locale.ROOT) + ".tsv";
            maintaining.importList(list, file, content(new ClassPathResource("samples/directory/" + file)));
        }
        String people = "contacts.xlsx";
        contacts.importList(people, content(new ClassPathResource("samples/directory/" + people)));
        DemoFirms.load(
                firms,
                content(new ClassPathResource("samples/directory/firms.xlsx")),
                credit,
                content(new ClassPathResource("samples/directory/credit.xlsx")));
        DemoProducts.load(products, content(new ClassPathResource("samples/matchmaking/products.xlsx")));
    }

    private void takeIn(String folder, String title, LocalDateTime from, Consumer<String> say, List<String> left) {
        List<Resource> files = workbooks(folder);
        int figures = 0;
        int number = 0;
        for (Resource file : files) {
            // one after the other on different hours of the working days, as a calendar should show them
            LocalDateTime at =
                    from.plusHours(5L * (number % 3)).plusMinutes(17L * number).plusDays(number++ / 6);
            try {
                figures += take(file, at.atZone(ZoneId.systemDefault()).toInstant());
            } catch (Refused refused) {
                left.add(name(file) + ": " + Huoshui.sentence(refused));
            }
        }
        say.accept(title + "%d 个文件 files, %d 个数据 figures".formatted(files.size(), figures));
    }

    private int take(Resource file, Instant cameIn) {
        Upload upload = Upload.of(name(file), content(file)).receivedAt(cameIn);
        return switch (intake.receive(upload)) {
            case Receipt.Refused refused -> throw new Refused(refused.problems());
            case Receipt.Known known -> known.state().isOpen() ? accept(known.id()) : 0;
            case Receipt.Stored stored -> accept(stored.id());
        };
    }

    private int accept(ReturnId id) {
        return Asking.as(statistician(), () -> intake.accept(id, REASON)).figures();
    }

    private List<Resource> workbooks(String folder) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:samples/" + folder + "/*");
            return Arrays.stream(files)
                    .filter(file -> name(file).matches(".*\\.xlsx?"))
                    .filter(file -> !folder.equals("2022-12")
                            || LEFT_TO_THE_NEWCOMER.stream().noneMatch(name(file)::startsWith))
                    .sorted(Comparator.comparing(DemoCounty::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setTargets() {
        text("samples/targets.tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(row -> targets.set(new Target(
                        new IndicatorId(row[2]),
                        subject(row[1]),
                        Integer.parseInt(row[0]),
                        comparison(row[3]),
                        new BigDecimal(row[4]),
                        row[5].equals("yes"))));
    }

    private static Comparison comparison(String code) {
        return Arrays.stream(Comparison.values())
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Subject subject(String code) {
        return directory.region(new RegionId(code)).isPresent()
                ? Subject.of(new RegionId(code))
                : Subject.of(new InstitutionId(code));
    }

    private Asker statistician() {
        return accounts.find(DemoAccount.STATISTICIAN.account()).orElseThrow().asker();
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(String file) {
        return new String(content(new ClassPathResource(file)), StandardCharsets.UTF_8);
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
