package org.huoshui.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.context.SmartLifecycle;

/**
 * Answers on the server's port while the server is still being built – the database starts, migrations run – that it is
 * alive and not ready: 503 to everybody, a page that asks again by itself, DOWN to a probe. Gives the port away just before
 * the server takes it.
 */
final class EarlyDoor implements SmartLifecycle, AutoCloseable {

    /** The web server's own phase is {@code DEFAULT_PHASE - 2048}. */
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 2049;

    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2">\
            <title>活水</title><body style="font:16px sans-serif;margin:20vh auto;text-align:center;color:#0f6b6b">\
            <p>活水正在启动，请稍候，本页会自动刷新。</p><p>Huoshui is starting; this page tries again by itself.</p>""";

    private static final String PROBLEM = """
            {"type":"urn:huoshui:problem:SRV-304","title":"系统正在启动，请稍候。","status":503,"detail":"系统正在启动，请稍候。",\
            "code":"SRV-304","zh":"系统正在启动，请稍候。","en":"The system is starting; wait a moment."}""";

    private final HttpServer door;
    private volatile boolean open = true;

    private EarlyDoor(HttpServer door) {
        this.door = door;
    }

    /** On the loopback address, as the server itself unless its settings say otherwise. */
    static EarlyDoor open(int port) throws IOException {
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        door.createContext("/", EarlyDoor::answer);
        door.start();
        return new EarlyDoor(door);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/actuator/health/liveness")) say(exchange, 200, "application/json", "{\"status\":\"UP\"}");
        else if (path.startsWith("/actuator/")) say(exchange, 503, "application/json", "{\"status\":\"DOWN\"}");
        else if (path.startsWith("/api/")) say(exchange, 503, "application/problem+json", PROBLEM);
        else say(exchange, 503, "text/html;charset=utf-8", PAGE);
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Connection", "close");
            if (status == 503) exchange.getResponseHeaders().set("Retry-After", "2");
            boolean silent = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, silent ? -1 : body.length);
            if (!silent) exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void start() {
        close();
    }

    @Override
    public void stop() {
        close();
    }

    /** Not yet: the lifecycle starts what is not running, and starting is what gives the port away. */
    @Override
    public boolean isRunning() {
        return !open;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        door.stop(0);
    }
}
