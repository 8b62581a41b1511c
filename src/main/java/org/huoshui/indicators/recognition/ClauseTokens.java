package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.language.AskLexicon;
import org.huoshui.indicators.language.AskWord;
import org.huoshui.indicators.language.Lexicon;
import org.huoshui.indicators.recognition.Token.Kind;

/** Cuts a folded paragraph into tokens: names of the ask box's lexicon, words of reports, numerals, punctuation. */
final class ClauseTokens {

    /** A remark in brackets longer than this is text like any other. */
    private static final int LONGEST_REMARK = 40;

    private static final Pattern ITEM =
            Pattern.compile("[一二三四五六七八九十]{1,2}(是|要)|第[一二三四五六七八九十],|\\([一二三四五六七八九十]{1,2}\\)|首先|其次|再次|同时,|此外,|另外,");

    private static final Pattern SINCE_A_YEAR =
            Pattern.compile("[与较比同](?:20\\d\\d|x+|\\*+)年(末|底|年末|12月末)?(?:同期|同月)?(?:相比|比)?");
    private static final Pattern SINCE_A_MONTH = Pattern.compile("[较比](?:\\d{1,2}|x+|\\*+)月(?:末|底|份)?");

    private final Lexicon<AskWord> names;
    private final Lexicon<Indicator> reportNames;
    private final Lexicon<ReportWord> words = ReportWord.lexicon();

    ClauseTokens(Catalogue catalogue, Directory directory) {
        names = AskLexicon.of(catalogue, directory);
        Lexicon.Builder<Indicator> more = new Lexicon.Builder<>();
        for (String[] row : Resource.rows("report-names.tsv", 2)) {
            Optional<Indicator> indicator = catalogue.find(new IndicatorId(row[0]));
            indicator.ifPresent(i -> List.of(row[1].split("\\|")).forEach(name -> more.add(name, i)));
        }
        reportNames = more.build();
    }

    List<Token> cut(String text, List<Numeral> numerals) {
        List<Token> tokens = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            if (next < numerals.size() && numerals.get(next).from() == at) {
                Numeral numeral = numerals.get(next++);
                tokens.add(new Token(at, numeral.unitTo(), Kind.NUMERAL, null, List.of(), List.of(), numeral));
                at = numeral.unitTo();
                continue;
            }
            int limit = next < numerals.size() ? numerals.get(next).from() : text.length();
            int remark = remarkEnd(text, at, limit);
            if (remark > at) {
                at = remark;
                continue;
            }
            Token token = tokenAt(text, at, limit);
            if (token == null) {
                at++;
            } else {
                tokens.add(token);
                at = token.to();
            }
        }
        return tokens;
    }

    // （不含票据融资）: a remark without a figure must not change the subject
    private static int remarkEnd(String text, int at, int limit) {
        if (text.charAt(at) != '(') return at;
        int close = text.indexOf(')', at);
        return close > 0 && close < limit && close - at <= LONGEST_REMARK && !startsItem(text, at) ? close + 1 : at;
    }

    private static boolean startsItem(String text, int at) {
        return at == 0 || "。;:!?".indexOf(text.charAt(at - 1)) >= 0;
    }

    private @org.jspecify.annotations.Nullable Token tokenAt(String text, int at, int limit) {
        char c = text.charAt(at);
        if (startsItem(text, at) || at > 0 && text.charAt(at - 1) == ',') {
            Matcher item = ITEM.matcher(text).region(at, limit);
            if (item.lookingAt()) return Token.of(at, item.end(), Kind.ITEM);
        }
        Token time = time(text, at, limit);
        if (time != null) return time;
        Token longest = longest(text, at, limit);
        if (longest != null) return longest;
        return switch (c) {
            case '。', ';', '!', '?' -> Token.of(at, at + 1, Kind.STOP);
            case ',', ':', '(', ')' -> Token.of(at, at + 1, Kind.COMMA);
            case '、', '和', '与', '及' -> Token.of(at, at + 1, Kind.AND);
            default -> null;
        };
    }

    // 与2021年相比, 较2022年末, 比9月末
    private static @org.jspecify.annotations.Nullable Token time(String text, int at, int limit) {
        if ("与较比同".indexOf(text.charAt(at)) < 0) return null;
        Matcher year = SINCE_A_YEAR.matcher(text).region(at, limit);
        if (year.lookingAt()) {
            ReportWord word = year.group(1) == null ? ReportWord.OVER_A_YEAR : ReportWord.SINCE_YEAR_START;
            return new Token(at, year.end(), Kind.WORD, word, List.of(), List.of(), null);
        }
        Matcher month = SINCE_A_MONTH.matcher(text).region(at, limit);
        if (!month.lookingAt()) return null;
        return new Token(at, month.end(), Kind.WORD, ReportWord.OVER_ANOTHER_TIME, List.of(), List.of(), null);
    }

    private @org.jspecify.annotations.Nullable Token longest(String text, int at, int limit) {
        Token best = null;
        for (Lexicon.Match<AskWord> match : names.at(text, at)) {
            if (match.to() > limit) break;
            List<Indicator> nouns = match.meanings().stream()
                    .filter(AskWord.Named.class::isInstance)
                    .map(word -> ((AskWord.Named) word).indicator())
                    .distinct()
                    .toList();
            List<AskWord> places = match.meanings().stream()
                    .filter(word -> word instanceof AskWord.About || word instanceof AskWord.Pool)
                    .toList();
            if (!nouns.isEmpty()) best = new Token(at, match.to(), Kind.NOUN, null, nouns, List.of(), null);
            else if (!places.isEmpty()) best = new Token(at, match.to(), Kind.PLACE, null, List.of(), places, null);
        }
        for (Lexicon.Match<Indicator> match : reportNames.at(text, at)) {
            if (match.to() <= limit
                    && (best == null || match.to() > best.to() || match.to() == best.to() && !best.is(Kind.NOUN)))
                best = new Token(at, match.to(), Kind.NOUN, null, match.meanings(), List.of(), null);
        }
        for (Lexicon.Match<ReportWord> match : words.at(text, at)) {
            if (match.to() <= limit && (best == null || match.to() > best.to()))
                best = new Token(at, match.to(), Kind.WORD, match.meanings().getFirst(), List.of(), List.of(), null);
        }
        return best;
    }
}
