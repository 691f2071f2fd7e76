package fr.maillage.community.discussion;

import fr.maillage.community.poll.PollForm;
import java.time.ZoneId;

/**
 * What is to be published.
 *
 * @param poll what it asks, where it is of a kind that does
 * @param zone its author's
 * @param quiet whom it would tell at once finds it in their digest
 */
public record NewPost(PostForm words, PollForm poll, ZoneId zone, boolean quiet) {}
