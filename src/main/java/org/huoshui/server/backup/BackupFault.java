package org.huoshui.server.backup;

import org.huoshui.kernel.ErrorCode;

/** Why a backup could not be taken, opened or restored. */
public enum BackupFault implements ErrorCode {
    PASSPHRASE_WEAK(
            "SRV-401",
            Blame.INPUT,
            "备份口令太弱：{0}。至少 12 个字符，混用大小写字母、数字、符号中的三类；或至少 16 个字符的一句话；汉字每字算两个字符。",
            "The passphrase is weak: {1}. Use at least 12 characters of three kinds (upper case, lower case, digits, signs), or a sentence of at least 16; a Chinese character counts twice."),
    PASSPHRASE_FILE_UNUSABLE("SRV-402", Blame.INPUT, "口令文件 {0} 无法读取。", "The passphrase file {0} cannot be read."),
    PASSPHRASE_FILE_INSIDE(
            "SRV-403",
            Blame.INPUT,
            "口令文件 {0} 在数据目录里，请放到数据目录之外，否则备份与口令会一起丢失。",
            "The passphrase file {0} lies in the data folder; keep it outside, or the backup and its passphrase are lost together."),
    PASSPHRASE_MISSING(
            "SRV-404",
            Blame.INPUT,
            "没有备份口令：请用 --passphrase-file 或环境变量 HUOSHUI_PASSPHRASE 给出，定时备份请配置 huoshui.backup.passphrase-file。",
            "There is no passphrase: give --passphrase-file or HUOSHUI_PASSPHRASE; for scheduled backups set huoshui.backup.passphrase-file."),
    FILE_EXISTS("SRV-411", Blame.CONFLICT, "文件 {0} 已存在，请换一个名字。", "The file {0} exists; choose another name."),
    FILE_UNWRITABLE("SRV-412", Blame.INPUT, "备份无法写到 {0}：{1}。", "The backup cannot be written to {0}: {1}."),
    DISK_FULL(
            "SRV-413",
            Blame.UNAVAILABLE,
            "磁盘已满，备份 {0} 没有写成，未完成的文件已删除。请腾出空间后重试。",
            "The disk is full: the backup {0} was not written and its unfinished file is removed. Make room and try again."),
    DATABASE_FAILED(
            "SRV-414",
            Blame.UNAVAILABLE,
            "备份时数据库出错：{0}。备份没有写成。",
            "The database failed during the backup: {0}. No backup was written."),
    ALREADY_RUNNING(
            "SRV-415", Blame.CONFLICT, "另一个备份正在进行，请等它完成。", "Another backup is being taken; wait until it is done."),
    INTERRUPTED("SRV-416", Blame.INTERNAL, "备份中途被打断，没有写成。", "The backup was interrupted and not written."),
    PLAN_UNFIT("SRV-441", Blame.INPUT, "备份计划不能这样设置：{0}。", "The plan of backups cannot be set like this: {0}."),
    NOT_A_BACKUP(
            "SRV-421",
            Blame.INPUT,
            "{0} 不是活水的备份文件，或文件开头已损坏。",
            "{0} is no backup of Huoshui, or its beginning is damaged."),
    WRONG_PASSPHRASE(
            "SRV-422",
            Blame.INPUT,
            "口令不对，或文件 {0} 的开头已损坏。",
            "The passphrase is wrong, or the beginning of {0} is damaged."),
    DAMAGED(
            "SRV-423",
            Blame.INPUT,
            "备份文件 {0} 已损坏：{1}。没有恢复任何内容，请换一个备份文件。",
            "The backup {0} is damaged: {1}. Nothing was restored; use another backup."),
    NO_SUCH_FILE("SRV-424", Blame.NOT_FOUND, "没有备份文件 {0}。", "There is no backup {0}."),
    NOT_EMPTY(
            "SRV-431",
            Blame.CONFLICT,
            "{0} 不是空的，恢复只写入空目录，以免覆盖现有数据。",
            "{0} is not empty; a restore writes into an empty folder only, so that nothing is overwritten."),
    DATABASE_NOT_EMPTY(
            "SRV-432",
            Blame.CONFLICT,
            "外部数据库里已有数据表，恢复只写入空数据库。",
            "The external database has tables already; a restore writes into an empty one only."),
    FROM_A_NEWER_PROGRAM(
            "SRV-433",
            Blame.CONFLICT,
            "备份由更新的版本 {0} 制作（本程序不认识 {1}），请先升级程序再恢复。",
            "The backup was made by a newer program, {0} (this one does not know {1}); upgrade before restoring."),
    FROM_ANOTHER_PROGRAM(
            "SRV-434",
            Blame.CONFLICT,
            "备份的数据结构与本程序不一致（{0}），不能恢复。",
            "The backup was made with another schema ({0}); it cannot be restored here."),
    LOAD_FAILED("SRV-435", Blame.INTERNAL, "恢复中断：{0}。没有留下任何内容。", "The restore failed: {0}. Nothing was left behind."),
    DIFFERS(
            "SRV-436",
            Blame.INTERNAL,
            "恢复后的数据与备份不一致：{0}。没有留下任何内容。",
            "What was restored differs from the backup: {0}. Nothing was left behind."),
    UNFINISHED_RESTORE(
            "SRV-437",
            Blame.CONFLICT,
            "数据目录 {0} 的恢复没有完成，不能启动：请删除这个目录，重新恢复。",
            "The restore of the data folder {0} did not finish, so it cannot be used: remove the folder and restore again.");

    private final Entry entry;

    BackupFault(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
