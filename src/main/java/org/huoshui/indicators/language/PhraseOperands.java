package org.huoshui.indicators.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases.Reading;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as operands. A name may hold signs that are operators elsewhere (Loan-to-Deposit Ratio, 占比(各项贷款余额)), so an
 * operand is the longest piece that reads as a phrase.
 */
final class PhraseOperands implements Operands {

    private final PhraseParser phrases;
    private final Map<Phrase, String> variables = new LinkedHashMap<>();

    PhraseOperands(PhraseParser phrases) {
        this.phrases = phrases;
    }

    /** The phrase behind each variable, in order of appearance. */
    Map<String, Phrase> variables() {
        Map<String, Phrase> byVariable = new LinkedHashMap<>();
        variables.forEach((phrase, variable) -> byVariable.put(variable, phrase));
        return byVariable;
    }

    @Override
    public @Nullable Operand at(String text, int at) {
        for (int end = text.length(); end > at; end--) {
            if (end < text.length() && FormulaText.ENDS.indexOf(text.charAt(end)) < 0) continue;
            String piece = text.substring(at, end);
            if (piece.indexOf('|') >= 0 || Character.isWhitespace(piece.charAt(piece.length() - 1))) continue;
            Optional<Phrase> phrase = phrases.find(piece);
            if (phrase.isPresent())
                return new Operand(end, variables.computeIfAbsent(phrase.get(), p -> "v" + variables.size()));
        }
        return null;
    }

    @Override
    public @Nullable Problem fault(String piece) {
        if (!(phrases.read(piece) instanceof Reading.NotUnderstood(Problem problem, var rest, var nearest)))
            return null;
        String hint = nearest.isEmpty() ? "" : "最接近的是" + String.join("、", nearest) + "。";
        String hintInEnglish = nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
        Problem whole = Problem.of(PhraseFault.FORMULA_PHRASE, piece, "");
        return new Problem(
                whole.code(),
                whole.blame(),
                whole.zh() + problem.zh() + hint,
                whole.en() + problem.en() + hintInEnglish,
                null);
    }

    @Override
    public boolean withTime() {
        return false;
    }
}
