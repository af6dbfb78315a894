/**
 * Lines that say nothing but one of these, in the forms in which news sites print them around an article. All are lower
 * case, without marks at either end.
 */
const wholeLines = new Set(
  [
    'skip to main content|skip to content|skip to navigation|skip navigation|jump to content|back to top|go to top',
    'advertisement|advertisements|advertising|ad|sponsored|sponsored content|promoted|promoted content|paid content',
    'share|share this|share this article|share this story|share article|share story|share on|share options|save|saved',
    'save article|save this article|bookmark|tweet|email|e-mail|print|print this article|copy link|copy url|link copied',
    'gift this article|give this article|comment|comments|leave a comment|leave a reply|post a comment|add a comment',
    'show comments|view comments|read comments|join the conversation|join the discussion|report an error|report a typo',
    'follow|follow us|follow related authors and topics|follow the authors|about the author|more from this author',
    'menu|search|home|close|open menu|close menu|log in|login|sign in|sign up|register|subscribe|subscribe now|my account',
    'newsletter|newsletters|our newsletters|newsletter sign-up|get the app|download the app|contact us|about us|help',
    'privacy policy|cookie policy|terms of use|terms of service|terms and conditions|accessibility|site map|sitemap',
    'continue reading|keep reading|show more|read more|load more|view all|see all|see more|show less|learn more|next|previous',
    'listen|listen to article|listen to this article|play|play video|watch|watch live|watch now|live tv|loading|view gallery',
    'open this photo in gallery|open image modal|image|photo|photos|photo gallery|gallery|in pictures|enlarge image',
    'expand|hide caption|toggle caption|view image in fullscreen|click to enlarge|tap to enlarge|all rights reserved',
  ].flatMap((line) => line.split('|')),
);

/** Headings over lists of links to other articles. */
const listHeadings = new Set(
  [
    'related|related articles|related stories|related news|related content|related coverage|related topics|related links',
    'read more|read next|read also|also read|up next|see also|more on this|more on this story|more on this topic|more stories',
    'more news|more like this|most read|most popular|most viewed|most shared|trending|trending now|top stories|latest stories',
    'latest news|latest|recommended|recommended for you|recommended stories|you may also like|you might also like',
    'around the web|from around the web|editor’s picks|editors’ picks|editor’s choice|must read|must reads|don’t miss|popular',
    'in this section|elsewhere on the site|around the bbc|list of 1 item|list of 2 items|list of 3 items|list of 4 items',
    'tags|topics|topics in this article|explore more',
  ].flatMap((line) => line.split('|')),
);

const services =
  'facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tiktok|messenger|pocket|flipboard|threads|bluesky|tumblr|viber|email|e-mail|mail|print|link|copy|share|tweet|save|url|sms|more';
const agencies =
  'getty(?: images)?|afp|ap|reuters|epa|efe|dpa|xinhua|anadolu|shutterstock|bloomberg|upi|nurphoto|zuma(?: press)?|alamy|ispr|app';

/** What a line of furniture looks like; each is tried on a short line alone. */
const shapes: readonly RegExp[] = [
  // Links to other articles.
  /^(?:read more|also read|read also|read next|also see|see also|more on this|related(?: article| story| news)?|recommended|must read|don['’]t miss|watch|listen)\s?[:|»›>]\s?\S/iu,
  /^(?:read more|click here|tap here)\s(?:about|on|at|from|here|for|to)\b[^.]{0,120}$/iu,
  // Newsletters, accounts, channels.
  /^(?:please\s)?(?:subscribe|sign up|sign in|log in|register|join)\b.{0,80}\b(?:newsletters?|alerts?|updates|channel|inbox|account|whatsapp|telegram|subscribers?|for free|unlimited)\b/iu,
  /^(?:get|receive)\s.{0,80}\b(?:newsletter|in your inbox|to your inbox|straight to your|delivered)\b/iu,
  /^(?:follow|like|find|join|visit)\s(?:us|our|@\w{1,30})\b.{0,60}\b(?:on|at)\b.{0,60}$/iu,
  /^follow\s.{1,40}\son\s(?:twitter|x|facebook|instagram|google news|whatsapp|youtube|telegram)\b.{0,40}$/iu,
  /^(?:already|not yet)\sa\s(?:subscriber|member)\b/iu,
  /^(?:this (?:article|story|content) is\s(?:only\s)?(?:available|for)\s.{0,40}\bsubscribers\b|you have .{1,20}\bfree articles?\b|to continue reading\b|subscribe to (?:read|continue|unlock)\b)/iu,
  /\bwill be added to your personal (?:news )?feed\b/iu,
  /^interact with (?:the )?[\p{L}’' ]{1,30}$/iu,
  // Advertisements.
  /^(?:story|article|content)\scontinues\s(?:below|after)\b.{0,40}$/iu,
  /^(?:advertisement\s?|ad\s)[-–—:·|]\s?.{0,60}$/iu,
  /^(?:scroll|swipe)\s(?:down\s)?to\s(?:continue|read|see)\b.{0,40}$/iu,
  // Cookies, rights, what the browser lacks.
  /^(?:we|this (?:web)?site|our (?:web)?site)\s(?:and our partners\s)?uses?\s.{0,30}\bcookies\b/iu,
  /^(?:(?:accept|reject|manage|allow)\s(?:all\s)?(?:cookies|preferences)|cookie (?:settings|preferences|notice))\b.{0,120}$/iu,
  /^by (?:continuing|using|clicking)\b.{0,120}\b(?:cookies|terms|privacy|agree|consent)\b/iu,
  /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}|by\b))/iu,
  /\ball rights reserved\b[.\s]{0,4}$/iu,
  /\bmay not be published, broadcast, rewritten\b/iu,
  /^(?:please\s)?enable javascript\b|^your browser (?:does not|doesn['’]t) support\b/iu,
  // Counters.
  /^\d{1,3}[ -]min(?:ute)?s? (?:read|listen|watch)$/iu,
  /^(?:\d[\d,.]{0,8}k?\s(?:shares?|comments?|views?|likes?|retweets?)|(?:comments?|shares?)\s?\(\d{1,6}\))$/iu,
  // Sharing.
  /^share\s(?:this|on|via|to|with)\b[^.]{0,50}$/iu,
  new RegExp(String.raw`^(?:${services})(?:[\s|/·•,]{1,3}(?:${services})){1,12}$`, 'iu'),
  /^(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|flipboard)$/iu,
  // Captions and credits.
  /^(?:(?:file )?(?:photo|image|picture)|video|graphic|map|illustration|infographic)(?:\s(?:credit|source|courtesy|caption|copyright)\b|\s?[:/|])/iu,
  /^(?:photo|image|picture)\sby\s[^.,]{1,60}\.?$/iu,
  new RegExp(String.raw`[/|]\s?(?:${agencies})(?:\s(?:via|/)\s[\p{L} ]{2,30})?[)\]]?\.?$`, 'iu'),
  new RegExp(String.raw`\((?:ap|afp|reuters) photo\b[^()]{0,80}\)$`, 'iu'),
  new RegExp(String.raw`[-–—]\s?(?:${agencies}|dawn)\s?/\s?(?:file|handout|\p{L}{2,20})\.?$`, 'iu'),
  /[([–—-]\s?(?:file photo|file image|representational image)[)\]]?\.?$/iu,
];

const longestLine = 600;
const longestHeadline = 120;

/** Nothing else stands on the line: a link of Markdown, or an address. */
const linkAlone = /^(?:[-*•]\s)?(?:\[[^\]]{1,200}\]\([^()\s]{1,300}\)|https?:\/\/\S{1,400})$/u;

/** Is a line, trimmed, furniture by its own words? */
export function isFurnitureLine(line: string): boolean {
  if (line === '' || line.length > longestLine) return false;
  const bare = bareLine(line);
  if (wholeLines.has(bare) || listHeadings.has(bare)) return true;
  return shapes.some((shape) => shape.test(line)) || isLinkBar(line);
}

/** Does a line, trimmed, head a list of links? */
export function isListHeading(line: string): boolean {
  return line.length <= 60 && listHeadings.has(bareLine(line));
}

/** Can a line, trimmed, be a link in a list, given that it follows such a heading? */
export function isHeadline(line: string): boolean {
  return linkAlone.test(line) || (line.length <= longestHeadline && !/[.!…:;,”"’]$/u.test(line));
}

/** Is a line, trimmed, nothing but a link? */
export function isLinkAlone(line: string): boolean {
  return line.length <= longestLine && linkAlone.test(line);
}

function bareLine(line: string): string {
  return line
    .slice(0, 100)
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/^[^\p{L}\p{N}]{1,8}/u, '')
    .replace(/[^\p{L}\p{N}]{1,8}$/u, '');
}

/** "World | Politics | Business", "Home > Asia > Pakistan": a few words between marks; figures make it a table instead. */
function isLinkBar(line: string): boolean {
  if (line.length > 200 || /[\d.]/.test(line)) return false;
  const parts = line.split(/\s?[|•·›»>]\s?/u);
  return parts.length >= 3 && parts.every((part) => /^\S{1,20}(?:\s\S{1,20}){0,2}$/u.test(part));
}
