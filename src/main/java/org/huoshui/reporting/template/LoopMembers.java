package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Subject;

/** Goes over the members of a loop: those of the document's place that are open in its month. */
final class LoopMembers {

    private final Directory directory;
    private final Figures.Context context;
    private final Supplier<List<String>> sentences;

    LoopMembers(Directory directory, Figures.Context context, Supplier<List<String>> sentences) {
        this.directory = directory;
        this.context = context;
        this.sentences = sentences;
    }

    /** The scope of a document before any loop. */
    Scope document() {
        return switch (context.subject()) {
            case Subject.OfRegion(RegionId id) -> {
                String name = directory.region(id).map(Region::name).orElse(id.code());
                yield new Scope(context.subject(), name, name, 0, "");
            }
            case Subject.OfInstitution(var id) ->
                directory
                        .institution(id)
                        .map(one -> new Scope(context.subject(), one.name(), one.shortName(), 0, ""))
                        .orElse(new Scope(context.subject(), id.code(), id.code(), 0, ""));
        };
    }

    RegionId region() {
        return context.subject() instanceof Subject.OfRegion(RegionId id)
                ? id
                : directory.home().id();
    }

    String parent() {
        return directory
                .region(region())
                .map(Region::parent)
                .flatMap(directory::region)
                .map(Region::name)
                .orElse("");
    }

    List<Scope> of(Meaning.Loop loop) {
        return switch (loop.members()) {
            case BANKS -> institutions(one -> one.kind().isBank());
            case INSTITUTIONS -> institutions(one -> true);
            case INSURERS -> institutions(one -> one.kind().isInsurer());
            case COUNTIES -> counties(loop);
            case NOTABLES -> notables();
        };
    }

    private List<Scope> institutions(Predicate<Institution> wanted) {
        List<Scope> scopes = new ArrayList<>();
        for (Institution one : directory.institutionsIn(region()))
            if (wanted.test(one) && one.activeIn(context.month()))
                scopes.add(new Scope(Subject.of(one.id()), one.name(), one.shortName(), scopes.size() + 1, ""));
        return scopes;
    }

    private List<Scope> counties(Meaning.Loop loop) {
        RegionGroup pool = loop.group() == null
                ? directory.siblings(region())
                : directory.groupNamed(loop.group()).orElseThrow();
        List<Scope> scopes = new ArrayList<>();
        for (RegionId id : pool.members()) {
            String name = directory.region(id).map(Region::name).orElse(id.code());
            scopes.add(new Scope(Subject.of(id), name, name, scopes.size() + 1, ""));
        }
        return scopes;
    }

    private List<Scope> notables() {
        Scope here = document();
        List<Scope> scopes = new ArrayList<>();
        for (String sentence : sentences.get())
            scopes.add(new Scope(here.subject(), here.name(), here.shortName(), scopes.size() + 1, sentence));
        return scopes;
    }
}
