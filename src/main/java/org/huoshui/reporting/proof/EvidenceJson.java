package org.huoshui.reporting.proof;

import java.util.HashMap;
import java.util.Map;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.proof.Evidence.Seen;
import org.huoshui.reporting.proof.Evidence.Source;
import org.huoshui.reporting.proof.Evidence.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Evidence and manifests as text. What is read has either been signed or comes from the database. */
final class EvidenceJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvidenceJson() {}

    static String write(Evidence evidence) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("template", evidence.template());
        json.put("month", evidence.month());
        json.put("basis", evidence.basis());
        json.put("writtenBy", evidence.writtenBy());
        json.put("writtenAt", evidence.writtenAt());
        json.put(
                "figures", evidence.figures().stream().map(EvidenceJson::figure).toList());
        json.put("steps", evidence.steps().stream().map(EvidenceJson::step).toList());
        json.put(
                "observations",
                evidence.observations().stream().map(EvidenceJson::seen).toList());
        json.put(
                "sources", evidence.sources().stream().map(EvidenceJson::source).toList());
        return CanonicalJson.write(json);
    }

    static Evidence read(String json) {
        return JSON.readValue(json, Evidence.class);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    private static Map<String, @Nullable Object> figure(EvidentFigure one) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("ordinal", one.ordinal());
        json.put("chart", one.chart());
        json.put("tag", one.tag());
        json.put("phrase", one.phrase());
        json.put("alias", one.alias());
        json.put("name", one.name());
        json.put("indicator", one.indicator());
        json.put("comparison", one.comparison());
        json.put("argument", one.argument());
        json.put("signed", one.signed());
        json.put("subject", one.subject());
        json.put("month", one.month());
        json.put("phraseUnit", one.phraseUnit());
        json.put("phraseDecimals", one.phraseDecimals());
        json.put("unit", one.unit());
        json.put("decimals", one.decimals());
        json.put("text", one.text());
        json.put("state", one.state());
        json.put("value", one.value());
        json.put("reasonZh", one.reasonZh());
        json.put("reasonEn", one.reasonEn());
        json.put("proof", one.proof());
        return json;
    }

    private static Map<String, Object> step(Step one) {
        return Map.of(
                "name", one.name(),
                "formula", one.formula(),
                "text", one.text(),
                "steps", one.steps(),
                "observations", one.observations());
    }

    private static Map<String, @Nullable Object> seen(Seen one) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("subject", one.subject());
        json.put("indicator", one.indicator());
        json.put("month", one.month());
        json.put("value", one.value());
        json.put("unit", one.unit());
        json.put("version", one.version());
        json.put("sheet", one.sheet());
        json.put("cell", one.cell());
        json.put("source", one.source());
        return json;
    }

    private static Map<String, @Nullable Object> source(Source one) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("fileName", one.fileName());
        json.put("sha256", one.sha256());
        json.put("returnId", one.returnId());
        json.put("acceptedBy", one.acceptedBy());
        json.put("acceptedAt", one.acceptedAt());
        json.put("note", one.note());
        return json;
    }
}
