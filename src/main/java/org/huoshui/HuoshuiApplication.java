package org.huoshui;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. Started by {@code ./huoshui start}; see the launcher module. */
@SpringBootApplication
public class HuoshuiApplication {}
