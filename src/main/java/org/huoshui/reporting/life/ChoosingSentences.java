package org.huoshui.reporting.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.life.Sentences.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the writer's word on each sentence: kept, edited, dropped, moved, or written by the writer. */
@Service
class ChoosingSentences {

    private static final String OWN_KEY = "own:";

    private final ReportSteps steps;
    private final Sentences sentences;
    private final Phrases phrases;

    ChoosingSentences(ReportSteps steps, Sentences sentences, Phrases phrases) {
        this.steps = steps;
        this.sentences = sentences;
        this.phrases = phrases;
    }

    /**
     * @param key absent for a new sentence of the writer's own
     * @param words absent or as drafted: the rule's words
     */
    record Choice(
            @Nullable String key, boolean keep, @Nullable String words) {}

    /** @param choices in the order wanted; the writer's own sentences that are not among them are gone */
    @Transactional
    public void choose(long report, int revision, boolean append, List<Choice> choices) {
        ReportSteps.Allowed allowed = steps.allowed(report, ReportAction.CHOOSE);
        LivingReport one = allowed.one();
        if (one.revision() != revision) throw Refused.because(LifeError.CHANGED_MEANWHILE);
        Map<String, Sentence> there = new LinkedHashMap<>();
        sentences.of(one.id()).forEach(sentence -> there.put(sentence.key(), sentence));
        List<String> done = new ArrayList<>();
        if (append != one.append()) done.add(append ? "在文末增加“问题与变化”一节" : "不再增加“问题与变化”一节");
        List<String> before = List.copyOf(there.keySet());
        int place = 0;
        for (Choice choice : choices) {
            String key = choice.key();
            if (key == null) addOwn(one.id(), place, choice, done);
            else {
                Sentence sentence = there.remove(key);
                if (sentence == null) throw Refused.because(LifeError.UNKNOWN_SENTENCE, key);
                choose(one.id(), place, sentence, choice, done);
            }
            place++;
        }
        for (Sentence left : there.values()) {
            if (left.kind().equals(Sentences.OWN)) {
                sentences.removeOwn(one.id(), left.key());
                done.add("删除自写句：" + shortened(left.text()));
            } else sentences.choose(one.id(), left.key(), place++, left.keep(), left.words());
        }
        List<String> after = sentences.of(one.id()).stream().map(Sentence::key).toList();
        if (done.isEmpty() && !before.equals(after)) done.add("调整顺序");
        sentences.chosen(one.id(), append);
        if (!done.isEmpty()) steps.take(allowed, String.join("；", done));
    }

    private void addOwn(long life, int place, Choice choice, List<String> done) {
        String words = SentenceText.checked(choice.words() == null ? "" : choice.words(), phrases);
        sentences.addOwn(life, OWN_KEY + UUID.randomUUID(), place, choice.keep(), words);
        done.add("自写一句：" + shortened(words));
    }

    private void choose(long life, int place, Sentence old, Choice choice, List<String> done) {
        String typed = choice.words();
        String words =
                typed == null || typed.strip().equals(old.drafted()) ? null : SentenceText.checked(typed, phrases);
        if (words == null && old.kind().equals(Sentences.OWN)) throw Refused.because(LifeError.EMPTY_SENTENCE);
        String text = words == null ? old.drafted() : words;
        if (old.keep() != choice.keep()) done.add((choice.keep() ? "保留：" : "删去：") + shortened(text));
        if (!text.equals(old.text())) done.add((words == null ? "恢复原句：" : "改写：") + shortened(text));
        sentences.choose(life, old.key(), place, choice.keep(), words);
    }

    private static String shortened(String text) {
        String plain = text.replace("{{", "〔").replace("}}", "〕");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
