/** The page as the app has it: its styles, and zod without compiled code. */
import '../../../renderer/api/prepare-zod.ts';
import '../../../renderer/styles/fonts.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/base.css';
import '../../../renderer/styles/recipes.css';
import { keepComposition } from '../../../renderer/ui/field-keys.ts';

keepComposition(window);
