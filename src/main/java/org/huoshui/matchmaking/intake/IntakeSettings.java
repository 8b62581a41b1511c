package org.huoshui.matchmaking.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.PhoneForms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Thresholds of what comes in and goes out, each the newest row in effect today. */
@Component
class IntakeSettings implements PhoneForms {

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;

    IntakeSettings(JdbcClient jdbc, OfficeCalendar calendar, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.events = events;
    }

    /** What may be set, and between which whole numbers it makes sense. */
    enum Setting {
        MEGABYTES("document.megabytes", 1, 50, "单个附件最大（MB）", "largest file, MB"),
        PER_HOLDER("document.per_holder", 1, 200, "每个事项最多附件数", "files of one matter"),
        CODE_MINUTES("form.code_minutes", 2, 60, "短信验证码有效（分钟）", "minutes a code is good"),
        CODE_WRONG("form.code_wrong", 3, 10, "验证码最多输错次数", "wrong tries at a code"),
        CODES("form.codes_per_phone_day", 1, 20, "每个手机号每天验证码条数", "codes to one telephone a day"),
        PER_ADDRESS("form.entries_per_address_hour", 5, 1000, "同一网络每小时填报数", "entries from one address an hour"),
        PER_FORM("form.entries_per_form_day", 10, 10000, "每个二维码每天填报数", "entries by one form a day"),
        UNCONFIRMED("form.unconfirmed_hours", 1, 168, "未验证的填报保留（小时）", "hours an unverified entry is kept"),
        DEADLINE("form.deadline_days", 1, 365, "扫码需求的用款期限（天）", "days until money is needed, for entries by form"),
        ADDRESS("form.address", 0, 0, "二维码中的网址（留空用当前网址）", "address in QR codes (empty: the page’s own)"),
        SHOW_CODE(
                "form.show_code",
                0,
                1,
                "没有短信通道时在页面上显示验证码（仅供演示；1 开 0 关）",
                "show the code where no gateway is (demonstrations only; 1 on, 0 off)"),
        KEEP("message.keep_days", 1, 90, "短信内容保留（天）", "days a message’s words are kept"),
        DIGEST("digest.on", 0, 1, "定期推送需求清单（1 开 0 关）", "digests on a schedule (1 on, 0 off)"),
        WEEKDAY("digest.weekday", 1, 7, "每周几推送（1 为周一）", "weekday of the digests (1: Monday)"),
        HOUR("digest.hour", 0, 23, "几点推送", "hour of the digests");

        private final String code;
        private final int least;
        private final int most;
        private final Said said;

        Setting(String code, int least, int most, String zh, String en) {
            this.code = code;
            this.least = least;
            this.most = most;
            this.said = new Said(zh, en);
        }

        String code() {
            return code;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }

        Said said() {
            return said;
        }

        boolean isText() {
            return this == ADDRESS;
        }

        private boolean fits(String value) {
            if (isText()) return value.isEmpty() || value.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,100}");
            if (!value.matches("\\d{1,6}")) return false;
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        }
    }

    /** All of them, read at once. */
    @Transactional(readOnly = true)
    public Values today() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("""
                        select distinct on (name) name, value from matchmaking_intake_setting
                        where effective_from <= ? order by name, effective_from desc""").param(calendar.today()).query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        return new Values(values);
    }

    /** From today on. @throws Refused MAT-764 when there is no such setting, MAT-765 when the value does not fit */
    @Transactional
    public void set(String name, String value) {
        Setting setting = Arrays.stream(Setting.values())
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because(IntakeError.SETTING_UNKNOWN));
        String wanted = value.strip();
        if (!setting.fits(wanted))
            throw Refused.because(IntakeError.SETTING_UNFIT, setting.said().zh(), setting.least(), setting.most());
        String before = today().text(name);
        jdbc.sql("""
                        insert into matchmaking_intake_setting (name, effective_from, value) values (?, ?, ?)
                        on conflict (name, effective_from) do update set value = excluded.value""").params(name, calendar.today(), wanted).update();
        events.publishEvent(new IntakeEvent(
                "intake-setting.changed", "setting/" + name, Map.of("before", before, "after", wanted), ""));
    }

    @Override
    @Transactional
    public void showCodes() {
        set(Setting.SHOW_CODE.code(), "1");
    }

    record Values(Map<String, String> all) {

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        String text(String name) {
            String value = all.get(name);
            if (value == null) throw new IllegalStateException("matchmaking_intake_setting has no " + name);
            return value;
        }
    }
}
