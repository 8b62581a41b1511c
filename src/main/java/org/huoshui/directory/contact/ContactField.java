package org.huoshui.directory.contact;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huoshui.directory.Contact;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What is known about a contact, field by field: its names, its limits, how it is shown. */
enum ContactField {
    NAME("name", "姓名", "Name", 60),
    POST("post", "职务", "Post", 60),
    PHONE("phone", "电话", "Phone", 40),
    EMAIL("email", "电子邮箱", "E-mail", 120),
    WECHAT("wechat", "微信", "WeChat", 60),
    IDENTITY_NUMBER("identityNumber", "身份证号", "Identity number", 40),
    BANK_ACCOUNT("bankAccount", "结算账户", "Settlement account", 60),
    BANK("bank", "开户行", "Bank", 100);

    private static final Pattern MAIL = Pattern.compile("[^@\\s*]+@[^@\\s*]+\\.[^@\\s*]+");

    private final String api;
    private final String zh;
    private final String en;
    private final int longest;

    ContactField(String api, String zh, String en, int longest) {
        this.api = api;
        this.zh = zh;
        this.en = en;
        this.longest = longest;
    }

    String api() {
        return api;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    static Optional<ContactField> of(String api) {
        return Stream.of(values()).filter(field -> field.api.equals(api)).findFirst();
    }

    /** The whole value; empty where nothing is known. */
    String clear(Contact contact) {
        return switch (this) {
            case NAME -> contact.name();
            case POST -> contact.post();
            case PHONE -> clear(contact.phone());
            case EMAIL -> contact.email();
            case WECHAT -> contact.wechat();
            case IDENTITY_NUMBER -> clear(contact.identityNumber());
            case BANK_ACCOUNT -> clear(contact.bankAccount());
            case BANK -> contact.bank();
        };
    }

    /** The value as everybody who may see the contact sees it. */
    String shown(Contact contact) {
        return switch (this) {
            case NAME, POST, BANK -> clear(contact);
            case PHONE -> shown(contact.phone());
            // a mobile number is a common name for both
            case EMAIL -> Masked.maskedText(contact.email());
            case WECHAT -> Masked.maskedText(contact.wechat());
            case IDENTITY_NUMBER -> shown(contact.identityNumber());
            case BANK_ACCOUNT -> shown(contact.bankAccount());
        };
    }

    /** The value as the trail keeps it for ever. */
    String trailed(Contact contact) {
        return switch (this) {
            case NAME -> Masked.maskedName(contact.name());
            case EMAIL -> Masked.maskedMail(contact.email());
            default -> shown(contact);
        };
    }

    boolean isMasked(Contact contact) {
        return !shown(contact).equals(clear(contact));
    }

    /** What is wrong with a typed value; absent when nothing is. */
    Optional<Problem> fault(String typed) {
        if (this == NAME && typed.isBlank()) return Optional.of(Problem.of(ContactError.MISSING, zh));
        if (typed.length() > longest) return Optional.of(Problem.of(ContactError.TOO_LONG, zh, longest));
        if (typed.isBlank()) return Optional.empty();
        if (typed.indexOf('*') >= 0) return Optional.of(Problem.of(ContactError.STILL_MASKED, zh));
        if (this == EMAIL && !MAIL.matcher(typed.strip()).matches())
            return Optional.of(Problem.of(ContactError.NOT_AN_EMAIL));
        Masked.Kind kind = kind();
        if (kind == null) return Optional.empty();
        try {
            kind.parse(typed);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problem());
        }
    }

    /** What kind of number it is; absent for a text. */
    Masked.@Nullable Kind kind() {
        return switch (this) {
            case PHONE -> Masked.Kind.PHONE;
            case IDENTITY_NUMBER -> Masked.Kind.IDENTITY_NUMBER;
            case BANK_ACCOUNT -> Masked.Kind.BANK_ACCOUNT;
            default -> null;
        };
    }

    private static String clear(@Nullable Masked value) {
        return value == null ? "" : value.clear();
    }

    private static String shown(@Nullable Masked value) {
        return value == null ? "" : value.masked();
    }
}
