package org.huoshui.directory.credit;

import org.huoshui.directory.FirmId;

/** Something that counts for the firm's grade is another; its grade is worked out once this is committed. */
record ItemsChanged(FirmId firm) {}
