package org.huoshui.samples;

import java.io.IOException;
import java.nio.file.Path;

/** Makes everything under {@code samples/}; the way to run it stands in {@code samples/README.md}. */
public final class MakeSamples {

    private MakeSamples() {}

    /** @param arguments the folder to write to, {@code samples} when absent */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments.length == 0 ? "samples" : arguments[0]));
    }

    static Truth make(Path samples) throws IOException {
        Model model = Model.make();
        Truth truth = new Truth();
        new HistoryFiles(model, truth, samples).write();
        new DecemberDown(model, truth, samples).write();
        new DecemberLocalBanks(model, truth, samples).write();
        new DecemberAcross(model, truth, samples).write();
        new DecemberOthers(model, truth, samples).write();
        new CityFiles(model, truth, samples).write();
        new HostileFiles(model, truth, samples).write();
        new OddLayouts(model, truth, samples).write();
        new OddHeads(model, truth, samples).write();
        PlainTables.write(samples);
        ContactsFile.write(samples);
        FirmsFile.write(samples);
        PlansFiles.write(samples);
        OldReport.write(samples);
        truth.write(samples.resolve("truth"));
        return truth;
    }
}
