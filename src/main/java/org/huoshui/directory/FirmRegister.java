package org.huoshui.directory;

/** Taking in firms and their lists as whole files, for whoever fills a new installation. */
public interface FirmRegister {

    /**
     * Makes a list where there is none with this code.
     *
     * @param kind CLIMBING, KEY, AGRI, GREEN, WHITELIST or OTHER
     * @param batch 0: the list has none
     */
    void keepList(String code, String name, String kind, int batch);

    /**
     * Takes in a workbook of firms, all rows or none.
     *
     * @return how many rows it held
     * @throws org.huoshui.kernel.Refused DIR-3xx with every row's problems at its cell
     */
    int importFirms(String fileName, byte[] content);

    /**
     * Takes in members of a list, all rows or none; who is on it stays.
     *
     * @return how many were new
     * @throws org.huoshui.kernel.Refused DIR-3xx with every row's problems at its cell
     */
    int importMembers(String list, String fileName, byte[] content);
}
