/** When returns are due: working days, the office's day, who has reported, who is late, who was reminded. */
@org.jspecify.annotations.NullMarked
package org.huoshui.returns.calendar;
