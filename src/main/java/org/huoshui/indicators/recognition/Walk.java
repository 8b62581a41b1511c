package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.recognition.Frame.Base;
import org.huoshui.indicators.recognition.Frame.Measure;
import org.huoshui.indicators.recognition.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tokens of a paragraph and gathers for each figure what the words before it say. Subjects are carried over
 * clauses, and over a full stop as far as a comparison needs one; parallel lists are dealt out in order.
 */
final class Walk {

    private static final Set<String> BEFORE_A_NOUN =
            Set.of("新增", "净增", "净增加", "新增加", "增加", "减少", "压降", "净减少", "多增", "少增", "净投放");

    private static final Set<String> COMPARATIVE =
            Set.of("多", "少", "多了", "少了", "多出", "多投了", "少投了", "多投", "少投", "高", "低", "多增加", "少增加");

    /** 比各项贷款高, 高于各项贷款增速: what follows is measured against, not spoken of. */
    private static final Pattern AGAINST =
            Pattern.compile(".*(比|高于|低于|高出|低出|领先|超出|快于|慢于|超过|落后于|好于)(全市|全省|全国|同期|全部)?(的)?");

    private static final Pattern COMPLETED =
            Pattern.compile(".*(完成|占|达到?|为)[^,。;%]{0,10}(目标|任务|计划|预算)[^,。;%]{0,14}的?|.*完成率(为|达到?)?");

    private static final Pattern PLACE_BEFORE = Pattern.compile(".*(县|市|区|行|社|公司|镇|乡|街道)");
    private static final int REMEMBERED = 24;
    private static final int LONGEST_ECHO = 14;
    private static final int LONGEST_PLACE = 8;

    private final String text;
    private final List<Token> tokens;
    private final boolean plan;
    private final boolean december;
    private final SubjectNames subjectNames;
    private final Subjects subjects;
    private final ClauseMeaning clause = new ClauseMeaning();
    private final List<Said> said = new ArrayList<>(REMEMBERED + 1);

    Walk(String text, List<Token> tokens, boolean plan, boolean december, SubjectNames names, Subjects subjects) {
        this.text = text;
        this.tokens = tokens;
        this.plan = plan;
        this.december = december;
        this.subjectNames = names;
        this.subjects = subjects;
    }

    Subjects subjects() {
        return subjects;
    }

    /** Takes in a token that is no numeral. */
    void pass(int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case NOUN -> noun(i);
            case WORD -> word(i, token, Objects.requireNonNull(token.word()));
            case PLACE -> clause.levels.addAll(token.places());
            case COMMA -> {
                // a colon or a bracket leaves all open
                if (text.charAt(token.from()) == ',') {
                    subjects.clause();
                    clause.comma();
                }
            }
            case STOP -> {
                subjects.stop();
                clause.stop();
            }
            case ITEM -> {
                subjects.clear();
                clause.stop();
                said.clear();
            }
            case AND, NUMERAL -> {}
        }
    }

    private void noun(int i) {
        Token token = tokens.get(i);
        if (clause.shareOf && !clause.hasFigure) {
            clause.whole = token.nouns().getFirst();
            clause.shareOf = false;
            return;
        }
        // 在全部贷款中的份额: the whole, whatever the part was
        boolean amidst = token.from() > 0 && text.charAt(token.from() - 1) == '在' && text.startsWith("中", token.to());
        if (amidst && subjects.size() > 0) {
            clause.whole = token.nouns().getFirst();
            return;
        }
        if (AGAINST.matcher(text.substring(Math.max(0, token.from() - 8), token.from()))
                        .matches()
                && subjects.size() > 0) {
            clause.gap = true;
            return;
        }
        if (subjectNames.isPartOfAnotherWord(text, token)) return;
        boolean beside = isBeside(i);
        if (!beside) {
            clause.newSubject();
            Token verb = clause.verb;
            if (verb != null && !(verb.to() == token.from() && BEFORE_A_NOUN.contains(said(verb)))) clause.verb = null;
        }
        List<Indicator> meant = subjectNames.within(subjects.whole(), text, token);
        subjects.put(meant, subjectNames.weight(text, token, i > 0 ? tokens.get(i - 1) : null), beside);
    }

    // 存款余额、贷款余额: names side by side share what follows
    private boolean isBeside(int i) {
        boolean and = false;
        for (int before = i - 1; before >= 0; before--) {
            Token token = tokens.get(before);
            if (token.is(Kind.AND)) and = true;
            else if (token.is(Kind.NOUN)) return and && tokens.get(i).from() - token.to() <= 6;
            else if (!token.is(ReportWord.LEVEL)) return false;
        }
        return false;
    }

    private void word(int i, Token token, ReportWord word) {
        switch (word) {
            case SINCE_YEAR_START -> clause.base(Base.YEAR_START);
            case YEAR_SO_FAR -> clause.soFar();
            case OVER_A_YEAR -> clause.base(Base.LAST_YEAR);
            case OVER_A_MONTH -> clause.base(Base.LAST_MONTH);
            case OVER_ANOTHER_TIME -> clause.base(Base.OTHER);
            case AT_YEAR_START -> at(i, Base.YEAR_START);
            case AT_LAST_YEAR -> at(i, Base.LAST_YEAR);
            case AT_LAST_MONTH -> at(i, Base.LAST_MONTH);
            case RISE, FALL, MORE, LESS -> {
                if (token.to() - token.from() > 1 || beforeFigure(i)) clause.verb = token;
                clause.at = null;
            }
            case REACHING -> {
                clause.verb = null;
                clause.at = null;
            }
            case LEVEL -> measure(i, Measure.LEVEL);
            case INCREMENT -> measure(i, Measure.INCREMENT);
            case GROWTH -> measure(i, Measure.GROWTH);
            case SHARE -> {
                clause.measures.clear();
                clause.shareOf = said(token).startsWith("占") && !said(token).startsWith("占比");
                clause.measures.add(Measure.SHARE);
            }
            case EACH -> clause.each = true;
            case TARGET -> clause.target = true;
            case SHALL -> clause.target |= isFollowedByVerb(i);
            case EXPECTED -> clause.expected = true;
            case AVERAGE -> clause.average = true;
            case ABOVE, BELOW -> {
                boolean says = token.to() - token.from() > 1 || clause.average || beforeFigure(i);
                // 比上年同期低 compares with a time, 比全市低 with a place
                if (says && clause.base != null && !clause.average) clause.verb = token;
                else clause.gap |= says;
            }
            case RANK_MOVED -> clause.moved = true;
            case PART -> part(i);
            case FORMER -> refer(2);
            case LATTER -> refer(1);
            case AMONG -> subjects.among();
            case RANK, REACH -> {}
        }
    }

    // 较上年末、上年同期分别下降X和X个百分点
    private void at(int i, Base said) {
        boolean second = i > 1 && tokens.get(i - 1).is(Kind.AND) && clause.base != null && !clause.hasFigure;
        if (second) clause.anotherBase(said);
        else clause.at = said;
    }

    private boolean beforeFigure(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).is(Kind.NUMERAL)
                && tokens.get(i + 1).from() - tokens.get(i).to() <= 1;
    }

    private boolean isFollowedByVerb(int i) {
        if (i + 1 >= tokens.size()) return false;
        Token next = tokens.get(i + 1);
        boolean verb = next.is(ReportWord.RISE)
                || next.is(ReportWord.FALL)
                || next.is(ReportWord.REACH)
                || next.is(ReportWord.REACHING);
        return verb && next.from() - tokens.get(i).to() <= 2;
    }

    // 其中：住户X亿元、机关团体X亿元: parts whose kind the whole has said
    private void part(int i) {
        Token token = tokens.get(i);
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        boolean says = next != null && next.from() - token.to() <= 1 && (next.is(Kind.NUMERAL) || next.is(Kind.WORD));
        if (!says) return;
        Indicator part = subjectNames.part(subjects.whole(), said(token));
        if (part == null) return;
        subjects.put(List.of(part), SubjectNames.FULL, false);
        clause.newSubject();
    }

    private void refer(int back) {
        List<Said> values = said.stream()
                .filter(s -> s.isBound() && s.comparison() == Comparison.VALUE)
                .toList();
        if (values.size() < back) return;
        Indicator indicator = values.get(values.size() - back).indicator();
        if (indicator != null) subjects.put(List.of(indicator), SubjectNames.FULL, false);
        clause.newSubject();
    }

    // 余额、增量、增幅分别列 …: measures side by side wait for figures side by side
    private void measure(int i, Measure measure) {
        Token before = i > 0 ? tokens.get(i - 1) : null;
        boolean listed = before != null
                && before.is(Kind.AND)
                && before.to() == tokens.get(i).from()
                && i > 1;
        if (listed && tokens.get(i - 2).is(Kind.NOUN) && clause.measures.isEmpty()) clause.measures.add(Measure.LEVEL);
        else if (!listed || tokens.get(i - 2).is(Kind.NUMERAL)) clause.measures.clear();
        if (measure != Measure.LEVEL || before == null || !before.is(Kind.NOUN)) clause.measures.add(measure);
    }

    /** What the words say of the numeral at a token. */
    Frame at(int i) {
        Numeral numeral = Objects.requireNonNull(tokens.get(i).numeral());
        FigureList list = FigureList.around(tokens, text, i);
        Dealing dealing = new Dealing(list, clause, subjects, subjectNames, said);
        Token verb = clause.verb;
        String before = text.substring(Math.max(0, numeral.from() - 40), numeral.from());
        return new Frame(
                numeral,
                dealing.named(numeral),
                dealing.base(),
                clause.base != null,
                dealing.measure(),
                verb,
                verb != null && BEFORE_A_NOUN.contains(said(verb)),
                verb != null && COMPARATIVE.contains(said(verb)),
                clause.at,
                isTarget(numeral),
                numeral.measure() == Numeral.Measure.PERCENT
                        && COMPLETED.matcher(before).matches(),
                clause.average,
                clause.gap,
                clause.moved || verb != null && numeral.measure() == Numeral.Measure.RANK && !numeral.ordinal(),
                dealing.ranked(numeral),
                isOverAYear(),
                isPlaced(i),
                echo(i),
                List.copyOf(clause.levels),
                clause.whole,
                previous(),
                said.isEmpty() ? null : said.getLast().comparison(),
                between(i),
                isClosed(numeral));
    }

    // 余额、增量、增幅 are ranked side by side from the start of the year; in December 同比 and 较年初 are the same
    private boolean isOverAYear() {
        if (december) return false;
        if (clause.base == Base.LAST_YEAR) return true;
        boolean besideAnIncrement = clause.measures.contains(Measure.INCREMENT)
                || !said.isEmpty() && said.getLast().comparison() == Comparison.RANK_DELTA;
        return clause.lastBase == Base.LAST_YEAR && !besideAnIncrement;
    }

    // 从贷款余额看, 东嶂县326.1亿元: a place alone says nothing of the subject
    private boolean isPlaced(int i) {
        int from = tokens.get(i).from();
        Token before = i > 0 ? tokens.get(i - 1) : null;
        if (before != null && before.is(Kind.PLACE) && before.to() == from) return true;
        int begin = before == null ? 0 : before.to();
        boolean opens = before == null
                || before.is(Kind.COMMA)
                || before.is(Kind.AND)
                || before.is(Kind.STOP)
                || before.is(Kind.NUMERAL);
        return opens
                && from > begin
                && from - begin <= LONGEST_PLACE
                && PLACE_BEFORE.matcher(text.substring(begin, from)).matches();
    }

    private boolean isClosed(Numeral numeral) {
        int behind = numeral.unitTo();
        return behind >= text.length() || !Character.isLetter(text.charAt(behind)) || Masks.is(text.charAt(behind));
    }

    private @Nullable Indicator previous() {
        return said.isEmpty() ? null : said.getLast().indicator();
    }

    private String between(int i) {
        if (said.isEmpty()) return "。";
        return text.substring(
                tokens.get(said.getLast().token()).to(), tokens.get(i).from());
    }

    // 青屏县增长19.4%, 澜溪县16.3%: only the place is said anew
    private @Nullable Said echo(int i) {
        if (said.isEmpty() || clause.verb != null || subjects.isFresh()) return null;
        Numeral numeral = Objects.requireNonNull(tokens.get(i).numeral());
        String between = between(i);
        if (between.length() > LONGEST_ECHO || !PLACE_BEFORE.matcher(between).matches()) return null;
        for (int at = said.size() - 1; at >= 0 && at >= said.size() - 2; at--) {
            Numeral other =
                    Objects.requireNonNull(tokens.get(said.get(at).token()).numeral());
            if (other.measure() == numeral.measure() && other.unit().equals(numeral.unit())) return said.get(at);
        }
        return null;
    }

    /** What the figure turned out to be. */
    void bound(int i, @Nullable Indicator indicator, @Nullable Comparison comparison, boolean leaning) {
        FigureList list = FigureList.around(tokens, text, i);
        said.add(new Said(i, indicator, comparison));
        if (said.size() > REMEMBERED) said.removeFirst();
        clause.hasFigure = true;
        if (list.index() < list.size() - 1) return;
        clause.used(Said.base(comparison));
        if (indicator != null) subjects.turnedOut(indicator);
        // a value of something unknown: what is compared next is not what was spoken of before it
        else if (!leaning) subjects.clear();
    }

    private boolean isTarget(Numeral numeral) {
        if (clause.target) return !isDone(numeral);
        if (!plan || numeral.measure() == Numeral.Measure.RANK) return false;
        if (clause.expected) return true;
        // what a plan tells with 的 (有融资需求的57个项目) or 已 is there already
        String before = text.substring(Math.max(0, numeral.from() - 12), numeral.from());
        return !before.matches(".*(的|全县|全市|现有|已[^,。;]*|目前[^,。;]*|围绕|对|为|、|等|给予)(县级|市级|省级)?")
                && !clause.average
                && !clause.gap;
    }

    // 争取再贷款额度, 年末已使用…: the second clause tells what was done
    private boolean isDone(Numeral numeral) {
        String before = text.substring(Math.max(0, numeral.from() - 20), numeral.from());
        return before.substring(before.lastIndexOf(',') + 1).contains("已");
    }

    private String said(Token token) {
        return text.substring(token.from(), token.to());
    }
}
