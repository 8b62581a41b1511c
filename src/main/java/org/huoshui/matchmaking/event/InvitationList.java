package org.huoshui.matchmaking.event;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Firm;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of who is invited, in and out as Excel. A party that is on the list already takes over its reply and its names from
 * the row; an empty cell leaves what is there.
 */
@Service
public class InvitationList {

    static final int MOST_ROWS = 2000;
    static final List<Head> HEADS = List.of(
            Head.demanded("name", "单位名称", "名称", "参会单位", "name"),
            Head.of("kind", "类别", "单位类别", "kind"),
            Head.of("code", "代码", "统一社会信用代码", "机构代码", "code"),
            Head.of("reply", "回复", "是否参加", "reply"),
            Head.of("attendees", "参会人员", "参会人", "attendees"),
            Head.of("came", "签到", "是否到会", "signed in"),
            Head.of("words", "备注", "note"));

    private static final Map<String, Kind> KINDS =
            Map.of("金融机构", Kind.INSTITUTION, "银行", Kind.INSTITUTION, "企业", Kind.FIRM, "其他", Kind.OTHER);
    private static final Map<String, Invitation.Reply> REPLIES = Map.of(
            "未回复", Invitation.Reply.INVITED,
            "参加", Invitation.Reply.ACCEPTED,
            "是", Invitation.Reply.ACCEPTED,
            "不参加", Invitation.Reply.DECLINED,
            "否", Invitation.Reply.DECLINED);

    private enum Kind {
        INSTITUTION,
        FIRM,
        OTHER
    }

    private final Events events;
    private final Invitations invitations;
    private final Parties parties;
    private final RowByRow rows;

    InvitationList(Events events, Invitations invitations, Parties parties, RowByRow rows) {
        this.rows = rows;
        this.events = events;
        this.invitations = invitations;
        this.parties = parties;
    }

    @Transactional
    public Taken take(EventId event, String fileName, byte[] content) {
        ListBook book = ListBook.read(fileName, content, HEADS, MOST_ROWS);
        int added = 0;
        int changed = 0;
        for (ListRow row : book.rows()) {
            Boolean isNew = take(event, row);
            if (isNew == null) continue;
            if (isNew) added++;
            else changed++;
        }
        return new Taken(
                added,
                changed,
                0,
                (int) book.faulty(),
                book.problems(),
                book.markedCopy(content).orElse(null));
    }

    /** @return whether the party is new to the list; null when the row is faulty */
    @org.jspecify.annotations.Nullable
    Boolean take(EventId event, ListRow row) {
        return rows.take(row, "name", one -> read(event, one));
    }

    private Boolean read(EventId event, ListRow row) {
        String name = row.required("name", 200);
        Kind kind = row.choice("kind", KINDS);
        Invitation.Reply reply = row.choice("reply", REPLIES);
        Boolean came = row.choice("came", Words.YES_NO);
        String attendees = row.text("attendees", 300);
        String words = row.text("words", 300);
        if (row.isFaulty()) return false;
        Invitation known = invitations.called(event, name, parties).orElse(null);
        long id = known == null ? invite(event, kind, row.text("code"), name) : known.id();
        if (reply != null || !attendees.isEmpty())
            invitations.reply(
                    event,
                    id,
                    reply == null ? Invitation.Reply.ACCEPTED : reply,
                    attendees.isEmpty() && known != null ? known.attendees() : attendees,
                    words);
        if (Boolean.TRUE.equals(came)) {
            EventPlan plan = events.required(event).plan();
            LocalTime starts = plan.starts();
            invitations.cameThen(
                    event,
                    id,
                    plan.day()
                            .atTime(starts == null ? LocalTime.of(9, 0) : starts)
                            .atZone(OfficeCalendar.ZONE)
                            .toInstant());
        }
        return known == null;
    }

    private long invite(EventId event, @org.jspecify.annotations.Nullable Kind kind, String code, String name) {
        Kind meant = kind;
        if (meant == null) {
            try {
                return invitations.invite(event, parties.institution(code.isEmpty() ? name : code));
            } catch (Refused none) {
                meant = parties.named(name).isPresent() || !code.isEmpty() ? Kind.FIRM : Kind.OTHER;
            }
        }
        return switch (meant) {
            case INSTITUTION -> invitations.invite(event, parties.institution(code.isEmpty() ? name : code));
            case FIRM -> {
                Firm firm = parties.firm(code, name);
                yield invitations.invite(event, firm);
            }
            case OTHER -> invitations.invite(event, name);
        };
    }

    /** The list as it stands; it can be changed and taken in again. */
    @Transactional(readOnly = true)
    public byte[] export(EventId event) {
        List<List<String>> rows = invitations.of(event).stream()
                .map(one -> {
                    String institution = one.institution();
                    String firm = one.firm();
                    return List.of(
                            institution != null ? "金融机构" : firm != null ? "企业" : "其他",
                            one.name(),
                            institution != null ? institution : firm != null ? firm : "",
                            one.reply().said().zh(),
                            one.attendees(),
                            one.isThere() ? "是" : "",
                            one.words());
                })
                .toList();
        return new TableExport(
                        "邀请名单",
                        events.required(event).plan().name() + "邀请名单",
                        List.of(
                                Column.text("类别"),
                                Column.text("单位名称"),
                                Column.text("代码"),
                                Column.text("回复"),
                                Column.text("参会人员"),
                                Column.text("签到"),
                                Column.text("备注")))
                .bytes(rows);
    }
}
