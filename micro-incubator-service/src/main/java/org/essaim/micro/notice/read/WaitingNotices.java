package org.essaim.micro.notice.read;

import java.util.List;

/**
 * What waits for whoever asks.
 *
 * @param notices the most urgent first: by the day by which, those without one last
 */
record WaitingNotices(List<NoticeRow> notices) {}
