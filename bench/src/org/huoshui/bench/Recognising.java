package org.huoshui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Recognition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Recognition of a report of so many pages, 22 lines of 28 characters each, made of the labelled reports one after the
 * other. Budget: 5 pages in 100 ms; 300 pages in sixty times what 5 take.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx600m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
public class Recognising {

    private static final int PAGE = 22 * 28;

    @Param({"5", "50", "300"})
    public int pages;

    private Recognition recognition;
    private String text;

    @Setup
    public void write() throws IOException {
        recognition = Recognition.over(Catalogue.shipped(), Directory.empty());
        StringBuilder all = new StringBuilder();
        try (Stream<Path> reports = Files.list(Path.of("src/test/resources/recognition"))) {
            reports.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> all.append(words(file)));
        }
        text = all.toString().repeat(1 + pages * PAGE / all.length()).substring(0, pages * PAGE);
    }

    @Benchmark
    public Recognition.Recognised recognise() {
        return recognition.recognise(text);
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
