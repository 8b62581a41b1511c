package org.huoshui.matchmaking;

/** Taking in a whole catalogue of products, for whoever fills a new installation. */
public interface ProductRegister {

    /**
     * Takes in a workbook of products, all rows or none.
     *
     * @return how many rows it held
     * @throws org.huoshui.kernel.Refused MAT-5xx with every row's problems at its cell
     */
    int importProducts(String fileName, byte[] content);
}
