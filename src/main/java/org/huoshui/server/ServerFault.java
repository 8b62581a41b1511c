package org.huoshui.server;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong on the ground the modules stand on. */
enum ServerFault implements ErrorCode {
    DATA_FOLDER_IN_USE(
            "SRV-101",
            Blame.CONFLICT,
            "数据目录 {0} 正被另一个活水进程（进程号 {1}）使用，请先停止它，或用 --data 指定其他目录。",
            "The data folder {0} is in use by another Huoshui process (pid {1}); stop it first, or choose another folder with --data."),
    DATA_FOLDER_UNUSABLE("SRV-102", Blame.INPUT, "数据目录 {0} 无法使用：{1}。", "The data folder {0} cannot be used: {1}."),
    DATABASE_DID_NOT_START(
            "SRV-103",
            Blame.INTERNAL,
            "内置数据库未能启动：{0}。数据库日志在 {1}。",
            "The embedded database did not start: {0}. Its log is {1}."),
    DATABASE_PASSWORDS_UNUSABLE(
            "SRV-104",
            Blame.INTERNAL,
            "数据库密码文件 {0} 无法使用：{1}。",
            "The file of the database passwords {0} cannot be used: {1}."),
    DATA_KEY_UNUSABLE("SRV-120", Blame.INTERNAL, "数据密钥文件 {0} 无法使用：{1}。", "The key file {0} cannot be used: {1}."),
    SEALED_WITH_OTHER_KEY(
            "SRV-121",
            Blame.INTERNAL,
            "这条内容不是用本机的数据密钥加密的，无法解开。请从备份中恢复密钥文件 {0}。",
            "This was sealed with another installation's key and cannot be opened; bring the key file {0} back from the backup."),
    SEALED_CHANGED(
            "SRV-122",
            Blame.INTERNAL,
            "这条加密内容已被改动或损坏，无法解开。",
            "This sealed content was changed or damaged and cannot be opened."),
    MALFORMED_REQUEST("SRV-201", Blame.INPUT, "请求无法理解：{0}。", "The request cannot be understood: {0}."),
    NO_SUCH_PAGE("SRV-202", Blame.NOT_FOUND, "没有这个地址：{0}。", "There is nothing at {0}."),
    UPLOAD_TOO_LARGE(
            "SRV-203",
            Blame.TOO_LARGE,
            "上传内容超过上限 {0} MB，请拆分后再传。",
            "The upload exceeds the limit of {0} MB; split it and try again."),
    METHOD_NOT_ALLOWED("SRV-204", Blame.INPUT, "此地址不支持 {0} 操作。", "This address does not support {0}."),
    BEHIND_THE_WALL(
            "SRV-205",
            Blame.FORBIDDEN,
            "您的数据范围只能查看，不能办理：这些数据属于别的单位。",
            "Your data scope does not let you change this: it belongs to somebody else."),
    DATABASE_BUSY(
            "SRV-301",
            Blame.UNAVAILABLE,
            "系统正忙，数据库连接都在使用中，请几秒后再试。",
            "The system is busy: all database connections are in use. Try again in a few seconds."),
    DATABASE_AWAY(
            "SRV-302",
            Blame.UNAVAILABLE,
            "数据库暂时连不上，正在自动恢复；刚才的操作没有保存，请稍后再试。",
            "The database is away for the moment and is coming back; nothing of this was saved. Try again shortly."),
    STORAGE_FULL(
            "SRV-303",
            Blame.UNAVAILABLE,
            "磁盘已满，刚才的操作没有保存。请系统管理员腾出磁盘空间。",
            "The disk is full and nothing of this was saved. The system administrator must make room."),
    PREPARING("SRV-304", Blame.UNAVAILABLE, "系统正在启动，请稍候。", "The system is starting; wait a moment."),
    INTERNAL(
            "SRV-500",
            Blame.INTERNAL,
            "系统出错，请把编号 {0} 告诉管理员。",
            "Something went wrong here; tell the administrator the number {0}.");

    private final Entry entry;

    ServerFault(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
