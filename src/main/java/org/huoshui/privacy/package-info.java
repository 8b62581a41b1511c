/**
 * Personal data and the rights of those it is about (个人信息保护法): the register of what is kept and why, unmasking for a
 * stated purpose, export, correction, erasure, legal hold and the retention clock. It knows no domain: modules offer what
 * they keep through {@link org.huoshui.kernel.PersonalData}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "privacy",
        allowedDependencies = {"kernel", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.privacy;
