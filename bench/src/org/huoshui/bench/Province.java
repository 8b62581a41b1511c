package org.huoshui.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.huoshui.HuoshuiApplication;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The server on an embedded PostgreSQL with a hundred invented counties of forty institutions each, seventy-two months
 * long. Made once under {@code target/bench} and kept for the next run.
 */
final class Province {

    static final RegionId HOME = new RegionId("B00001");

    private static final int COUNTIES = 100;
    private static final int INSTITUTIONS = 40;
    private static final String FIRST = "2020-01-01";
    private static final String LAST = "2025-12-01";

    /** With 34-digit quotients left out: PostgreSQL's own numeric division. */
    static final String BULLETIN = """
            with v as (
                select indicator, region,
                       max(latest_value) filter (where month = :now) as now,
                       max(latest_value) filter (where month = :previous) as previous,
                       max(latest_value) filter (where month = :yearStart) as year_start,
                       max(latest_value) filter (where month = :lastYear) as last_year,
                       max(latest_value) filter (where month = :yearBefore) as year_before
                from indicators_total
                where month in (:now, :previous, :yearStart, :lastYear, :yearBefore)
                group by indicator, region
            ), ranked as (
                select *,
                       now - year_start as delta,
                       (now - year_start) / nullif(year_start, 0) * 100 as growth,
                       now - last_year as delta_yoy,
                       (now - last_year) / nullif(last_year, 0) * 100 as growth_yoy,
                       now - previous as delta_mom,
                       (now - previous) / nullif(previous, 0) * 100 as growth_mom,
                       (now - year_start) - (last_year - year_before) as increment_yoy,
                       rank() over (partition by indicator order by now desc) as rank_value,
                       rank() over (partition by indicator order by now - year_start desc) as rank_delta,
                       rank() over (partition by indicator order by (now - year_start) / nullif(year_start, 0) desc nulls last)
                           as rank_growth
                from v)
            select * from ranked where region = :home""";

    private ConfigurableApplicationContext context;

    void open() throws SQLException {
        context = start();
        if (isEmpty()) {
            fill();
            // the directory is remembered from the start
            context.close();
            context = start();
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(HuoshuiApplication.class)
                .properties(
                        "huoshui.data=" + Path.of("target/bench/data").toAbsolutePath(),
                        "server.port=0",
                        "huoshui.demo=false",
                        "logging.level.root=warn")
                .run();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TransactionTemplate reading() {
        TransactionTemplate template = new TransactionTemplate(bean(PlatformTransactionManager.class));
        template.setReadOnly(true);
        return template;
    }

    List<Indicator> indicators() {
        return Asking.as(Asker.system(), () -> bean(Catalogue.class).all());
    }

    void close() {
        context.close();
    }

    /** As the cluster's superuser: loading is not what is measured, so it need not pass the walls row by row. */
    private Connection superuser() throws SQLException {
        String url = context.getBean(com.zaxxer.hikari.HikariDataSource.class).getJdbcUrl();
        return DriverManager.getConnection(url, "postgres", "");
    }

    private boolean isEmpty() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select not exists (select from indicators_revision)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void fill() throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : script().split(";\n")) {
                if (!sql.isBlank()) statement.execute(sql);
            }
            try (var row = statement.executeQuery("select count(*) from indicators_observation")) {
                row.next();
                System.out.printf(
                        "%,d observations stored in %d s%n", row.getLong(1), (System.nanoTime() - began) / 1_000_000_000);
            }
        }
    }

    private String script() {
        StringBuilder items = new StringBuilder();
        for (Indicator indicator : indicators()) {
            if (indicator.aggregation() == Indicator.Aggregation.FORMULA) continue;
            boolean own = indicator.aggregation() == Indicator.Aggregation.NONE;
            if (!items.isEmpty()) items.append(',');
            items.append("('%s', %s)".formatted(indicator.id().code(), !own));
        }
        // twelve more months of the same item, then a little of the place's own course and of chance
        String value = "round((1e7 * (1 + (hashtext(%s) & 1023)) * (1 + 0.008 * m.n) "
                + "* (1 + 0.0001 * (hashtext(%s || m.month) & 255)))::numeric, 2)";
        String institution = value.formatted("i.indicator || c.code || b.n", "c.code || b.n || i.indicator");
        String region = value.formatted("i.indicator || c.code", "c.code || i.indicator");
        return """
                create temp table months as
                    select to_char(d, 'YYYY-MM') as month, row_number() over (order by d) as n
                    from generate_series(date '%1$s', date '%2$s', interval '1 month') d;
                create temp table items (indicator text, summed boolean);
                insert into items values %3$s;
                insert into directory_region (code, name, level, position) values ('B00000', '基准省', 'CITY', 0);
                insert into directory_region (code, name, level, parent, position)
                    select 'B' || lpad(n::text, 5, '0'), '基准县' || n, 'COUNTY', 'B00000', n from generate_series(1, %4$d) n;
                insert into directory_institution (code, region, name, short_name, kind, opened, position)
                    select c.code || '-' || n, c.code, c.name || '第' || n || '银行', c.name || n || '行',
                           case when n %% 3 = 0 then 'RURAL_COMMERCIAL_BANK' else 'COMMERCIAL_BANK' end, '2010-01', n
                    from directory_region c, generate_series(1, %5$d) n where c.level = 'COUNTY';
                insert into directory_setting values ('home', 'B00001') on conflict do nothing;
                insert into indicators_source (file_name, sha256, return_id, accepted_by, accepted_at)
                    values ('bench.xlsx', repeat('0', 64), '1', 'bench', now());
                set session_replication_role = replica;
                drop index indicators_observation_key;
                insert into indicators_observation (indicator, region, institution, month, version, value, source, sheet, cell)
                    select i.indicator, c.code, c.code || '-' || b.n, m.month, 1, %6$s, 1, '表1', 'B7'
                    from months m, directory_region c, generate_series(1, %5$d) b(n), items i
                    where i.summed and c.level = 'COUNTY';
                insert into indicators_observation (indicator, region, institution, month, version, value, source, sheet, cell)
                    select i.indicator, c.code, null, m.month, 1, %7$s, 1, '通报', 'C3'
                    from months m, directory_region c, items i where not i.summed and c.level = 'COUNTY';
                insert into indicators_total
                    select month, region, indicator, institution is not null, sum(value),
                           case when indicator = 'loan.rate.enterprise_new.weighted_avg' then sum(value) / 4 end, sum(value),
                           case when indicator = 'loan.rate.enterprise_new.weighted_avg' then sum(value) / 4 end,
                           coalesce(array_agg(institution order by institution) filter (where institution is not null), '{}')
                    from indicators_observation group by month, region, indicator, institution is not null
                    order by month, region, indicator;
                create unique index indicators_observation_key
                    on indicators_observation (region, month, indicator, institution, version) nulls not distinct;
                set session_replication_role = origin;
                insert into indicators_target (indicator, region, year, of, amount)
                    select indicator, 'B00001', 2025, 'VALUE', 1e10 from items;
                insert into indicators_revision select month, nextval('indicators_revision_number') from months;
                vacuum analyze
                """
                .formatted(FIRST, LAST, items, COUNTIES, INSTITUTIONS, institution, region);
    }
}
