import { announcementsSuite } from './announcements.ts';

announcementsSuite('socket');
announcementsSuite('http');
