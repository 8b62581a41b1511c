/**
 * What banks, insurers and guarantee companies offer: products with versioned terms, their conditions in the words of the
 * expression language, their life from draft to withdrawal. The way in is a page or an Excel list; the way out is {@link
 * org.huoshui.matchmaking.product.Products}, which tells what was on offer on a given day.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.matchmaking.product;
