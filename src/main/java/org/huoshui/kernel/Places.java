package org.huoshui.kernel;

import java.util.Optional;

/** What regions and institutions are called, for modules that know only their codes. Names are no secret. */
public interface Places {

    /** 华岳银行澜溪支行 for HYB; empty when the code is nobody's. */
    Optional<String> institution(String code);

    Optional<String> region(String code);
}
