/** By which way people want to know what waits for them. */
package org.essaim.micro.notice.domain;
