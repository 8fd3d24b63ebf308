import { conversationSuite } from './conversation.ts';

conversationSuite('socket');
conversationSuite('http');
