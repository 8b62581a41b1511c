package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.ReportingError;
import org.huoshui.reporting.template.Meaning.DocumentWord;
import org.huoshui.reporting.template.Meaning.Loop;
import org.huoshui.reporting.template.Meaning.Members;
import org.jspecify.annotations.Nullable;

/** Knows what may stand between double braces: the phrase language, and the few words a document adds to it. */
public final class Vocabulary {

    private static final Pattern LOOP = Pattern.compile("(各[^(（：:]*)(?:[(（](.+)[)）])?");
    private static final Pattern CHART = Pattern.compile("\\{\\{\\s*(走势|各[^：:]*)[：:](.+)}}");

    private static final String GAP = "待补：";

    private final Phrases phrases;
    private final Formulas formulas;
    private final Directory directory;

    public Vocabulary(Phrases phrases, Formulas formulas, Directory directory) {
        this.phrases = phrases;
        this.formulas = formulas;
        this.directory = directory;
    }

    /** @param inner what stands between the braces, stripped */
    Meaning meaning(String inner) {
        if (inner.startsWith("/")) return new Meaning.Close(inner.substring(1).strip());
        if (inner.startsWith("?") || inner.startsWith("？"))
            return block(inner.substring(1).strip());
        if (inner.startsWith(GAP))
            return new Meaning.Gap(inner.substring(GAP.length()).strip());
        for (DocumentWord word : DocumentWord.values()) if (word.word.equals(inner)) return new Meaning.Word(word);
        return said(inner);
    }

    /** A phrase as words, to name a chart's series by. */
    String name(Phrase phrase) {
        return phrases.print(phrase);
    }

    /** What a figure's content control is called. */
    String alias(Figure figure) {
        return ContentControl.alias(phrases, figure);
    }

    /** True where the words would make sense as a tag, had they been braced rightly. */
    boolean understands(String inner) {
        return !(meaning(inner) instanceof Meaning.Faulty);
    }

    private Meaning said(String inner) {
        return switch (phrases.read(inner)) {
            case Phrases.Reading.Understood understood -> new Meaning.Said(understood.phrase());
            case Phrases.Reading.NotUnderstood not -> {
                Problem problem = not.problem();
                yield new Meaning.Faulty(said(
                        ReportingError.UNKNOWN_TAG,
                        inner,
                        withNearest(problem.zh(), "；相近的名称：", "、", not.nearest()),
                        withNearest(problem.en(), "; nearest names: ", ", ", not.nearest())));
            }
        };
    }

    private static String withNearest(String sentence, String lead, String between, List<String> nearest) {
        boolean said = nearest.isEmpty() || sentence.contains(nearest.getFirst());
        return said ? sentence : sentence.replaceFirst("[。.]$", "") + lead + String.join(between, nearest);
    }

    private Meaning block(String inner) {
        if (inner.startsWith("各")) {
            Loop loop = loop(inner);
            if (loop != null) return new Meaning.Open(loop);
        }
        try {
            return new Meaning.Open(new Meaning.Condition(formulas.parse(plainSigns(inner))));
        } catch (Refused refused) {
            return new Meaning.Faulty(said(
                    ReportingError.FAULTY_CONDITION,
                    inner,
                    refused.problem().zh(),
                    refused.problem().en()));
        }
    }

    private @Nullable Loop loop(String text) {
        Matcher matcher = LOOP.matcher(text.strip());
        if (!matcher.matches()) return null;
        String group = matcher.group(2);
        for (Members members : Members.values())
            if (members.word.equals(matcher.group(1).strip())) {
                if (group == null) return new Loop(members, null);
                boolean known = members == Members.COUNTIES
                        && directory.groupNamed(group.strip()).isPresent();
                return known ? new Loop(members, group.strip()) : null;
            }
        return null;
    }

    /** @return the meaning of a chart's alternative text; null where it is no tag, so that the chart stays as drawn */
    @Nullable
    Meaning chart(String alternativeText) {
        String text = alternativeText.strip();
        if (!text.contains("{{")) return null;
        Matcher matcher = CHART.matcher(text);
        if (!matcher.matches())
            return new Meaning.Faulty(said(
                    ReportingError.FAULTY_CHART, text, "应写作“走势：短语、短语”或“各县：短语”", "write 走势：phrase、phrase or 各县：phrase"));
        Loop loop = matcher.group(1).equals("走势") ? null : loop(matcher.group(1));
        if (loop == null && !matcher.group(1).equals("走势") || loop != null && loop.members() == Members.NOTABLES)
            return new Meaning.Faulty(said(
                    ReportingError.FAULTY_CHART,
                    text,
                    "不认识“" + matcher.group(1) + "”",
                    "“" + matcher.group(1) + "” is unknown"));
        List<Meaning.Said> series = new ArrayList<>();
        for (String phrase : matcher.group(2).split("[、；;]")) {
            Meaning meaning = said(phrase.strip());
            if (meaning instanceof Meaning.Said said) series.add(said);
            else return meaning;
        }
        return new Meaning.Chart(new Meaning.Axis(loop), List.copyOf(series));
    }

    // signs as a Chinese input method writes them
    private static String plainSigns(String formula) {
        return formula.replace('＞', '>')
                .replace('＜', '<')
                .replace('＝', '=')
                .replace("≥", ">=")
                .replace("≤", "<=")
                .replace("≠", "!=");
    }

    /** A problem whose reason is a sentence of its own in each language. */
    private static Problem said(ReportingError code, String tag, String zh, String en) {
        Problem chinese = Problem.of(code, tag, zh);
        Problem english = Problem.of(code, tag, en);
        return new Problem(code.code(), code.blame(), chinese.zh(), english.en(), null);
    }
}
