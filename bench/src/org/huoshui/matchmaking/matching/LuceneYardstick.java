package org.huoshui.matchmaking.matching;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.huoshui.matchmaking.product.ProductKind;
import org.jspecify.annotations.Nullable;

/** The same question to Lucene: a document for each row of demands, filters only, in memory, one segment. */
final class LuceneYardstick {

    private static final String ANY = "*";

    private final IndexSearcher searcher;
    private final int[] product;

    LuceneYardstick(Market market) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        product = market.demands.stream().mapToInt(Market.Demands::product).toArray();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Market.Demands one : market.demands) writer.addDocument(document(one));
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        // what a cache has kept is not asked again; the needs differ, so it may keep what it likes
    }

    private static Document document(Market.Demands one) {
        Document document = new Document();
        document.add(new LongPoint("min", one.terms().minAmount().movePointRight(2).longValue()));
        document.add(new LongPoint("max", one.terms().maxAmount().movePointRight(2).longValue()));
        document.add(new IntPoint("minMonths", one.terms().minMonths()));
        document.add(new IntPoint("maxMonths", one.terms().maxMonths()));
        document.add(new IntPoint(
                "rate",
                one.terms().kind() == ProductKind.LOAN ? one.terms().rateFrom().movePointRight(3).intValue() : 0));
        document.add(new IntPoint("age", one.minAgeMonths() == null ? -1 : one.minAgeMonths()));
        words(document, "guarantee", one.terms().guarantees().isEmpty() ? null : names(one.terms().guarantees()));
        words(document, "purpose", one.terms().purposes().isEmpty() ? null : names(one.terms().purposes()));
        words(document, "region", one.regions());
        words(document, "industry", one.industries());
        words(document, "size", one.sizes());
        words(document, "list", one.lists());
        words(document, "green", one.green() ? Set.of("yes") : null);
        words(document, "grade", one.grades());
        return document;
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(java.util.stream.Collectors.toSet());
    }

    private static void words(Document document, String field, @Nullable Set<String> values) {
        for (String value : values == null ? Set.of(ANY) : values)
            document.add(new StringField(field, value, Field.Store.NO));
    }

    Set<Integer> ask(Case need) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        long fen = need.amount().movePointRight(2).longValue();
        filter(query, LongPoint.newRangeQuery("min", Long.MIN_VALUE, fen));
        filter(query, LongPoint.newRangeQuery("max", fen, Long.MAX_VALUE));
        filter(query, IntPoint.newRangeQuery("minMonths", Integer.MIN_VALUE, need.months()));
        filter(query, IntPoint.newRangeQuery("maxMonths", need.months(), Integer.MAX_VALUE));
        if (need.rateCeiling() != null)
            filter(query, IntPoint.newRangeQuery("rate", Integer.MIN_VALUE, need.rateCeiling().movePointRight(3).intValue()));
        int age = need.established() == null ? -1 : (int) ChronoUnit.MONTHS.between(need.established(), need.day());
        filter(query, IntPoint.newRangeQuery("age", Integer.MIN_VALUE, age));
        if (!need.guarantees().isEmpty()) words(query, "guarantee", need.guarantees());
        words(query, "purpose", Set.of(need.purpose()));
        words(query, "region", need.regions());
        words(query, "industry", need.industries());
        words(query, "size", need.size() == null ? null : Set.of(need.size()));
        words(query, "list", need.lists());
        words(query, "green", need.green() ? Set.of("yes") : null);
        words(query, "grade", need.grade() == null ? null : Set.of(need.grade()));
        Set<Integer> found = new TreeSet<>();
        searcher.search(query.build(), new SimpleCollector() {
            private int base;

            @Override
            protected void doSetNextReader(LeafReaderContext context) {
                base = context.docBase;
            }

            @Override
            public void collect(int document) {
                found.add(product[base + document]);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        });
        return found;
    }

    private static void words(BooleanQuery.Builder query, String field, @Nullable Set<String> values) {
        List<BytesRef> terms = new ArrayList<>();
        terms.add(new BytesRef(ANY));
        if (values != null) for (String value : values) terms.add(new BytesRef(value));
        filter(query, new TermInSetQuery(field, terms));
    }

    private static void filter(BooleanQuery.Builder query, org.apache.lucene.search.Query one) {
        query.add(one, BooleanClause.Occur.FILTER);
    }
}
