package org.huoshui.directory;

/** Taking in what departments know about firms as a whole file, for whoever fills a new installation. */
public interface CreditRegister {

    /**
     * Takes in a workbook of credit items, all rows or none; an item that is there already stays one.
     *
     * @return how many were new
     * @throws org.huoshui.kernel.Refused DIR-35x with every row's problems at its cell
     */
    int importItems(String fileName, byte[] content);
}
