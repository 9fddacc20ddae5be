/**
 * How people hear of what waits for them without looking at a page: by mail, once a day or at once,
 * and in their calendar (decisions 0096 and 0115). What waits is each service's own to say.
 */
package org.essaim.pages.notice;
